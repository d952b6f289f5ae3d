import { UpdateConsultation } from '../../server/consultations/index.js';
import { Links, MailCodes, SignIn, SignInLinks } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import {
  ChangeOwnProfile,
  DecideChange,
  ImportSupporters,
  ProfileChangesQuery,
  UpdateSupporter,
} from '../../server/supporters/index.js';
import { heardCase, staff, submitCase } from '../consultations/desk.js';
import { acceptedCase, aSupporter, makeOffer } from '../engagements/desk.js';
import { Post } from '../notifications/support/post.js';
import { seminarsDesk } from '../seminars/desk.js';
import { BookSlot } from '../../server/seminars/index.js';
import { slotsDesk } from '../seminars/slots-desk.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { keyHeaders, signedIn } from './desk.js';

/* Links that went to an address somebody no longer has open nothing any more; the new address gets new ones. */

let app: TestApp;
let post: Post;
let staffKey: Record<string, string>;
const seminars = seminarsDesk(() => app);
beforeAll(async () => {
  app = await testApp();
  post = new Post(app);
  staffKey = (await keyHeaders(app)).get('staff') ?? {};
});
afterAll(() => app.close());

const pathOf = async (kind: Parameters<Links['url']>[0], id: string) =>
  new URL(await app.get(Links).url(kind, id)).pathname;
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url, headers: { accept: 'text/html', ...headers } })).statusCode;
const patch = (url: string, version: number, payload: object, headers = staffKey) =>
  app.inject({
    method: 'PATCH',
    url: `/api/v1/${url}`,
    headers: { ...headers, 'if-match': `"${String(version)}"` },
    payload,
  });
const versionOf = async (table: string, id: string) =>
  (
    await sql<{ version: number }>(
      app.database.ownerUrl,
      `SELECT version FROM ${table} WHERE id = $1`,
      [id],
    )
  )[0]?.version ?? 0;
/** The first link of a kind in the mails to an address since the last look. */
const linkTo = async (address: string, kind: string) =>
  ((await post.deliver())[address] ?? [])
    .flatMap(({ links }) => links)
    .filter((link) => link.includes(kind))
    .map((link) => new URL(link).pathname);

describe('a requester’s address', () => {
  it('written anew by staff: tracking and survey link and the mail code end, the new address gets its link', async () => {
    const { id } = await submitCase(app);
    const old = await pathOf('tracking', id);
    const codeId = await app.get(MailCodes).issue(app.get(UnitOfWork).read, id);
    await post.deliver();
    const answer = await patch(`consultations/${id}`, 1, {
      requester: { email: 'atarashii@example.jp' },
    });
    expect([
      answer.statusCode,
      answer.json<{ requester: { email: string } }>().requester.email,
    ]).toEqual([200, 'atarashii@example.jp']);
    for (const below of ['', '/meetings', '/files']) expect(await statusOf(old + below)).toBe(404);
    expect(await app.get(MailCodes).redeem(id, app.get(MailCodes).codeOf(codeId))).toBe(false);
    const mails = await post.deliver();
    expect(Object.keys(mails)).toEqual(['atarashii@example.jp']);
    const [link = ''] = mails['atarashii@example.jp']?.[0]?.links ?? [];
    expect(await statusOf(new URL(link).pathname)).toBe(200);
    expect(mails['atarashii@example.jp']?.[0]?.text).toContain('前のアドレスに届いたリンクは');
  });

  it('in other capitals is the same mailbox: nothing ends', async () => {
    const { id } = await submitCase(app);
    await post.deliver();
    const old = await pathOf('tracking', id);
    await patch(`consultations/${id}`, 1, { requester: { email: 'HANAKO@Example.JP' } });
    expect(await statusOf(old)).toBe(200);
    expect(await post.plan()).toEqual([]);
  });

  it('may not be taken away where there is no telephone number', async () => {
    const { id } = await submitCase(app);
    const both = { requester: { email: null, phone: null } };
    const answer = await patch(`consultations/${id}`, 1, both);
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining('/requester/email'),
    ]);
  });

  it('left out of the audit log by content', async () => {
    const { id } = await submitCase(app);
    await patch(`consultations/${id}`, 1, { requester: { email: 'himitsu-atesaki@example.jp' } });
    const [row] = await sql<{ text: string }>(
      app.database.ownerUrl,
      `SELECT string_agg(changes::text, '') AS text FROM audit_entry WHERE record_id = $1`,
      [id],
    );
    expect(row?.text).toContain('email');
    expect(row?.text).not.toContain('himitsu-atesaki');
  });

  it('given up by a merge into the case of the other address', async () => {
    const into = await submitCase(app);
    const from = await submitCase(app, {
      requester: { type: 'citizen', name: '架空 花子', email: 'mae@example.jp' },
    });
    await post.deliver();
    const [old, kept] = [await pathOf('tracking', from.id), await pathOf('tracking', into.id)];
    const merged = await app.inject({
      method: 'POST',
      url: `/api/v1/consultations/${from.id}/merge`,
      headers: staffKey,
      payload: { into: into.receiptNumber, reason: '同じ方', sameRequester: true },
    });
    expect(merged.statusCode).toBe(200);
    expect([await statusOf(old), await statusOf(kept)]).toEqual([404, 200]);
    expect(await linkTo('hanako@example.jp', '/c/')).toEqual([kept]);
    const [link] = merged.json<{ items: { id: string }[] }>().items;
    await app.inject({
      method: 'POST',
      url: `/api/v1/case-links/${link?.id ?? ''}/undo`,
      headers: staffKey,
    });
    const [again = ''] = await linkTo('mae@example.jp', '/c/');
    expect([await statusOf(old), await statusOf(again)]).toEqual([404, 200]);
  });
});

describe('a participant’s address', () => {
  it('written anew by staff: the old link shows nobody and cancels nothing', async () => {
    const seminarId = await seminars.published();
    const { id } = await seminars.register(seminarId, 11);
    await post.deliver();
    const old = await pathOf('registration', id);
    const answer = await patch(`registrations/${id}`, await versionOf('seminar_registration', id), {
      email: 'sanka-shin@example.jp',
    });
    expect(answer.statusCode).toBe(200);
    expect(await statusOf(old)).toBe(404);
    const cancelled = await app.inject({ method: 'POST', url: `${old}/cancel` });
    expect(cancelled.statusCode).toBe(404);
    const [link = ''] = await linkTo('sanka-shin@example.jp', '/r/');
    expect(await statusOf(link)).toBe(200);
  });

  it('changed by the person: whoever is at it goes on with the new link', async () => {
    const seminarId = await seminars.published();
    const { id } = await seminars.register(seminarId, 12);
    const old = await pathOf('registration', id);
    const answer = await app.inject({
      method: 'POST',
      url: `${old}/change`,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email: 'jibunde@example.jp' }).toString(),
    });
    expect(answer.statusCode).toBe(303);
    const next = String(answer.headers.location);
    expect([await statusOf(old), await statusOf(next)]).toEqual([404, 200]);
  });

  it('reaches the case of their talk as long as both had the same address', async () => {
    const { people, slots } = await slotsDesk(() => app).talks(1);
    const registrationId = people[0]?.id ?? '';
    await app.get(BookSlot).execute({ slotId: slots[0]?.id ?? '', registrationId }, staff());
    const [slot] = await sql<{ consultation_id: string }>(
      app.database.ownerUrl,
      'SELECT consultation_id FROM seminar_slot WHERE registration_id = $1',
      [registrationId],
    );
    const consultationId = slot?.consultation_id ?? '';
    const old = await pathOf('tracking', consultationId);
    await patch(
      `registrations/${registrationId}`,
      await versionOf('seminar_registration', registrationId),
      {
        email: 'talk-shin@example.jp',
      },
    );
    expect(await statusOf(old)).toBe(404);
    const [row] = await sql<{ email: string }>(
      app.database.ownerUrl,
      'SELECT email FROM consultation WHERE id = $1',
      [consultationId],
    );
    expect(row?.email).toBe('talk-shin@example.jp');
  });
});

/** Somebody with every kind of way in that an address carries. */
async function busySupporter() {
  const person = await aSupporter(app);
  const offer = await makeOffer(app, await heardCase(app), person.id);
  const session = await app.get(SignIn).asSupporter(person.id);
  const bound = await app.get(SignIn).byOffer(person.id, offer.id);
  const { id: linkId } = await app.get(SignInLinks).issue('supporter', person.id);
  await post.deliver();
  const ways = {
    offer: await pathOf('offer', offer.id),
    calendar: await pathOf('calendar', person.id),
    'sign-in': new URL(app.get(Links).firstUrl('sign-in', linkId)).pathname,
  };
  const headers = { cookie: `dxc-supporter=${session}` };
  const narrow = { cookie: `dxc-offer-${offer.id}=${bound}` };
  return { person, ways, headers, narrow, offerId: offer.id };
}

async function expectNothingOpens({
  ways,
  headers,
  narrow,
  offerId,
}: Awaited<ReturnType<typeof busySupporter>>) {
  const found = {
    offer: await statusOf(ways.offer),
    calendar: await statusOf(ways.calendar),
    'sign-in': await statusOf(ways['sign-in']),
    session: await statusOf('/desk', headers),
    narrow: await statusOf(`/desk/cases/${offerId}`, narrow),
  };
  expect(found).toEqual({ offer: 404, calendar: 404, 'sign-in': 410, session: 401, narrow: 401 });
}

async function expectNewWays(address: string) {
  const mails = (await post.deliver())[address] ?? [];
  const paths = mails.flatMap(({ links }) => links.map((link) => new URL(link).pathname));
  expect(paths).toContain('/desk/sign-in');
  const offers = paths.filter((path) => path.startsWith('/o/'));
  expect(offers).toHaveLength(1);
  expect(await statusOf(offers[0] ?? '')).toBe(200);
}

describe('a supporter’s address', () => {
  it('written anew by staff ends their links and sessions', async () => {
    const it = await busySupporter();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: it.person.id, version: it.person.version, changes: { email: 'shin1@example.jp' } },
        staff(),
      );
    await expectNothingOpens(it);
    await expectNewWays('shin1@example.jp');
  });

  it('asked for by themselves and approved', async () => {
    const it = await busySupporter();
    const profile = { email: 'shin2@example.jp' };
    await app
      .get(ChangeOwnProfile)
      .execute({ supporterId: it.person.id, profile }, it.person.actor);
    expect(await statusOf(it.ways.offer)).toBe(200);
    const [wish] = await app.get(ProfileChangesQuery).ofSupporter(it.person.id);
    await app
      .get(DecideChange)
      .execute({ changeId: wish?.id ?? '', decision: 'approve', comment: null }, staff());
    await expectNothingOpens(it);
    await expectNewWays('shin2@example.jp');
  });

  it('in a roster file', async () => {
    const it = await busySupporter();
    const { kind, name } = it.person;
    await app
      .get(ImportSupporters)
      .execute([{ kind, name, values: { email: 'shin3@example.jp' } }], staff());
    await expectNothingOpens(it);
    await expectNewWays('shin3@example.jp');
  });

  it('leaves the sessions alone when only something else changes', async () => {
    const it = await busySupporter();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: it.person.id, version: it.person.version, changes: { headline: '在庫のことなら' } },
        staff(),
      );
    expect([await statusOf('/desk', it.headers), await statusOf(it.ways.offer)]).toEqual([
      200, 200,
    ]);
  });

  it('does not send offers again that were answered meanwhile', async () => {
    const { supporter } = await acceptedCase(app);
    await post.deliver();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: supporter.id, version: supporter.version, changes: { email: 'shin4@example.jp' } },
        staff(),
      );
    const mails = (await post.deliver())['shin4@example.jp'] ?? [];
    expect(mails.map(({ links }) => new URL(links[0] ?? '').pathname)).toEqual(['/desk/sign-in']);
  });
});

describe('an account’s address', () => {
  it('of somebody who has not come in yet: they are invited at the new one', async () => {
    const admin = await signedIn(app, 'admin');
    const invited = await app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      headers: admin.headers,
      payload: { name: '架空 新人', email: 'shinjin@example.jp', role: 'staff' },
    });
    const { id, version } = invited.json<{ id: string; version: number }>();
    const [first = ''] = await linkTo('shinjin@example.jp', '/auth/');
    const answer = await patch(
      `accounts/${id}`,
      version,
      { email: 'shinjin2@example.jp' },
      admin.headers,
    );
    expect(answer.statusCode).toBe(200);
    expect(await statusOf(first)).toBe(410);
    const [second = ''] = await linkTo('shinjin2@example.jp', '/auth/');
    expect(await statusOf(second)).toBe(200);
  });
});

test('a link that staff revoked stays revoked when the address changes', async () => {
  const { id } = await submitCase(app);
  await app.get(Links).revoke('tracking', id);
  await post.deliver();
  const change = { requester: { email: 'tometa@example.jp' } };
  await app.get(UpdateConsultation).execute({ id, version: 1, changes: change }, staff());
  expect(await statusOf(await pathOf('tracking', id))).toBe(404);
  expect(await post.deliver()).toEqual({});
});
