import { MoveConsultation } from '../../server/consultations/index.js';
import { PostMessage } from '../../server/conversations/index.js';
import {
  AcceptOffer,
  DeclineOffer,
  ExpireOffer,
  SubmitReport,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import { ApiKeys, Links } from '../../server/identity/index.js';
import { EraseCase } from '../../server/privacy/index.js';
import { heardCase, staff, submitCase, SYSTEM } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer, REPORT } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { surveysFixture } from '../surveys/surveys-fixture.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';
import { linkPath, signedIn, supporterHeaders } from './access-fixture.js';

/** Words that only the case's own people may read, by who may not. */
export const SECRET = {
  name: '架空 秘密花子',
  kana: 'ヒミツハナコ',
  organisation: '架空秘密製作所',
  department: '秘密部',
  email: 'himitsu@example.jp',
  phone: '059-111-2233',
  friend: '架空 秘密次郎',
  friendEmail: 'himitsu-jiro@example.jp',
} as const;
export const STAFF_NOTE = '職員だけの秘密メモ';
export const SUPPORT_NOTE = '支援者までの秘密メモ';
export const TITLE = '秘密の受発注の題名';

/** What planted words are looked for: contact data of the person who asks. */
export const CONTACT: readonly string[] = Object.values(SECRET);

const ASKED = {
  title: TITLE,
  // People write their own names and numbers into the text.
  body: `${SECRET.name}と申します。電話は${SECRET.phone}、メールは${SECRET.email}です。注文を在庫とつなげたい。`,
  wishes: `${SECRET.organisation}の${SECRET.friend}も同席します（${SECRET.friendEmail}）。`,
  coRequesters: [{ name: SECRET.friend, organisation: null, email: SECRET.friendEmail }],
};

export const plantedSubmission = (): Record<string, unknown> => ({
  ...ASKED,
  requester: {
    ...(submission()['requester'] as object),
    name: SECRET.name,
    kana: SECRET.kana,
    organisation: SECRET.organisation,
    department: SECRET.department,
    email: SECRET.email,
    phone: SECRET.phone,
  },
});

/** A case in advice, with all that hangs on it, after others declined, let pass and lost its offer. */
export async function ownedCase(app: TestApp) {
  const consultationId = await heardCase(app, plantedSubmission());
  const past: Record<string, { engagementId: string; supporterId: string }> = {};
  const offerTo = async (fate: string) => {
    const supporter = await aSupporter(app);
    const { id } = await makeOffer(app, consultationId, supporter.id, { reason: '試すため' });
    past[fate] = { engagementId: id, supporterId: supporter.id };
    return { engagementId: id, actor: supporter.actor };
  };
  const declined = await offerTo('declined');
  await app
    .get(DeclineOffer)
    .execute(
      { engagementId: declined.engagementId, reason: 'too_busy', comment: null },
      declined.actor,
    );
  const withdrawn = await offerTo('withdrawn');
  await app
    .get(WithdrawOffer)
    .execute({ engagementId: withdrawn.engagementId, reason: null }, staff());
  const expired = await offerTo('expired');
  const begun = app.clock.now();
  app.clock.advance(40 * 86_400_000);
  await app.get(ExpireOffer).execute({ engagementId: expired.engagementId }, SYSTEM);
  app.clock.set(begun);

  const supporter = await aSupporter(app);
  const { id: engagementId } = await makeOffer(app, consultationId, supporter.id, {
    reason: '試すため',
  });
  await app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  const post = (body: string, visibility: 'staff' | 'support') =>
    app.get(PostMessage).execute({ consultationId, body, visibility }, staff());
  await post(STAFF_NOTE, 'staff');
  await post(SUPPORT_NOTE, 'support');
  const meeting = await meetingsFixture(() => app).propose(engagementId, staff());
  return { consultationId, engagementId, meetingId: meeting.id, supporter, past };
}

/** Adds what ends the support: the report, which the survey follows. */
export async function reported(app: TestApp, owned: Awaited<ReturnType<typeof ownedCase>>) {
  await app
    .get(SubmitReport)
    .execute({ engagementId: owned.engagementId, report: REPORT }, owned.supporter.actor);
  return (await surveysFixture(() => app).invite(owned.consultationId)) ?? '';
}

/** Supporters who have, or had, nothing to do with the case any more; by what became of them. */
export async function strangers(app: TestApp, owned: Awaited<ReturnType<typeof ownedCase>>) {
  const other = await aSupporter(app);
  const asked = await aSupporter(app);
  const elsewhere = await heardCase(app);
  await makeOffer(app, elsewhere, asked.id, { reason: '試すため' });
  const ids: Record<string, string> = {
    'another supporter': other.id,
    'asked elsewhere': asked.id,
  };
  for (const [fate, { supporterId }] of Object.entries(owned.past)) ids[fate] = supporterId;
  const headers: Record<string, Record<string, string>> = {};
  for (const [who, id] of Object.entries(ids)) headers[who] = await supporterHeaders(app, id);
  return headers;
}

/** Callers without a credential that counts; 401 wherever one is needed. */
export async function shutOut(app: TestApp, consultationId: string) {
  const disabled = await signedIn(app, 'admin');
  await sql(app.database.ownerUrl, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
    disabled.id,
  ]);
  const revoked = await app.get(ApiKeys).create('revoked', 'admin');
  await sql(app.database.ownerUrl, `UPDATE api_key SET revoked_at = now() WHERE name = 'revoked'`);
  const token = linkPath(app, 'tracking', consultationId).split('/').at(-1) ?? '';
  const other = await aSupporter(app);
  return {
    nobody: {},
    'disabled staff': disabled.headers,
    'a revoked key': { authorization: `Bearer ${revoked}` },
    'a tracking token as key': { authorization: `Bearer ${token}` },
    'a tracking token as cookie': { cookie: `dxc-staff=${token}` },
    'a supporter’s cookie': await supporterHeaders(app, other.id),
    'somebody a proxy would vouch for': {
      'x-remote-user': 'admin',
      'x-forwarded-user': 'admin',
      'x-auth-request-email': 'admin@example.jp',
    },
  } satisfies Record<string, Record<string, string>>;
}

/** Links that opened a case once, or never: revoked, superseded, of an erased case, forged, of another kind. */
export async function deadLinks(app: TestApp, kind: 'tracking' | 'survey' | 'offer', id: string) {
  const links = app.get(Links);
  const token = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
  const good = token(links.firstUrl(kind, id));
  const others = (['tracking', 'survey', 'offer'] as const).filter((value) => value !== kind);
  const superseded = good;
  await links.reissue(kind, id);
  const revoked = token(await links.url(kind, id));
  await links.revoke(kind, id);
  return {
    superseded,
    revoked,
    forged: `${revoked.slice(0, -2)}${revoked.endsWith('AA') ? 'BB' : 'AA'}`,
    [`the ${others[0] ?? ''} link`]: token(links.firstUrl(others[0] ?? kind, id)),
    [`the ${others[1] ?? ''} link`]: token(links.firstUrl(others[1] ?? kind, id)),
    'the bare id': id,
  };
}

/** A case that was withdrawn and erased; its first tracking token. */
export async function erasedCase(app: TestApp) {
  const { id, receiptNumber } = await submitCase(app, plantedSubmission());
  const path = linkPath(app, 'tracking', id);
  await app.get(MoveConsultation).execute({ id, to: 'withdrawn', reason: '終わり' }, staff());
  await app
    .get(EraseCase)
    .execute({ consultationId: id, ground: 'requester', receiptNumber }, staff('admin'));
  return { id, path };
}
