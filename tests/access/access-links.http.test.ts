import { SubmitReport } from '../../server/engagements/index.js';
import { Links, MailCodes, SignIn, SignInLinks } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import type { StaffRole } from '../../server/platform/actor.js';
import { auditOf, heardCase, submitCase } from '../consultations/desk.js';
import { acceptedCase, aSupporter, makeOffer, REPORT } from '../engagements/desk.js';
import { Post } from '../notifications/support/post.js';
import { seminarsDesk } from '../seminars/desk.js';
import { surveyDesk } from '../surveys/desk.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { keyHeaders, signedIn, type KeyHolder } from './desk.js';

/* Which links are out, and their ends: replaced by mail, or revoked. */

interface Link {
  id: string;
  kind: string;
  holder: { kind: string; name: string; address: string | null };
  about: string;
  since: string;
  until: string | null;
  lastOpenedAt: string | null;
  revokedAt: string | null;
  replaceable: boolean;
}

let app: TestApp;
let post: Post;
let keys: Map<KeyHolder, Record<string, string>>;
let admin: Record<string, string>;
const seminars = seminarsDesk(() => app);
beforeAll(async () => {
  app = await testApp();
  post = new Post(app);
  keys = await keyHeaders(app);
  admin = (await signedIn(app, 'admin')).headers;
});
afterAll(() => app.close());

const call = (method: 'GET' | 'POST' | 'DELETE', url: string, who: StaffRole | 'admin-session') =>
  app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: who === 'admin-session' ? admin : keys.get(who),
  });
const list = async (url: string, who: StaffRole | 'admin-session' = 'staff') =>
  (await call('GET', `${url}/access-links`, who)).json<{ items: Link[] }>().items;
const pathOf = async (kind: Parameters<Links['url']>[0], id: string) =>
  new URL(await app.get(Links).url(kind, id)).pathname;
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url, headers: { accept: 'text/html', ...headers } })).statusCode;
const mailTo = async (address: string) =>
  ((await post.deliver())[address] ?? []).map(({ links }) => new URL(links[0] ?? '').pathname);

describe('the links of a case', () => {
  it('are listed: to whom, since when, last opened, until when', async () => {
    const consultationId = await heardCase(app);
    const person = await aSupporter(app);
    const offer = await makeOffer(app, consultationId, person.id);
    await app.get(MailCodes).issue(app.get(UnitOfWork).read, consultationId);
    const before = await list(`consultations/${consultationId}`);
    expect(
      before.map(({ kind, holder, lastOpenedAt }) => [kind, holder.kind, lastOpenedAt]),
    ).toEqual([
      ['tracking', 'requester', null],
      ['offer', 'supporter', null],
      ['mail-code', 'requester', null],
    ]);
    expect(before[0]).toMatchObject({
      holder: { name: '架空 花子', address: 'hanako@example.jp' },
      since: app.clock.now().toISOString(),
      until: null,
      revokedAt: null,
      replaceable: true,
    });
    expect(before[1]).toMatchObject({
      holder: { name: person.name, address: person.email },
      until: offer.deadline.toISOString(),
    });
    await statusOf(await pathOf('tracking', consultationId));
    await statusOf(await pathOf('offer', offer.id));
    const after = await list(`consultations/${consultationId}`);
    expect(after.slice(0, 2).map(({ lastOpenedAt }) => lastOpenedAt)).toEqual([
      app.clock.now().toISOString(),
      app.clock.now().toISOString(),
    ]);
  });

  it('are opened many times and written down once a minute', async () => {
    const { id } = await submitCase(app);
    const path = await pathOf('tracking', id);
    const begun = app.clock.now();
    await statusOf(path);
    app.clock.advance(30_000);
    await statusOf(path);
    expect((await list(`consultations/${id}`))[0]?.lastOpenedAt).toBe(begun.toISOString());
    app.clock.advance(31_000);
    await statusOf(path);
    expect((await list(`consultations/${id}`))[0]?.lastOpenedAt).toBe(
      app.clock.now().toISOString(),
    );
  });

  it('replaced: the new one goes by mail, the former opens nothing', async () => {
    const { id } = await submitCase(app);
    await post.deliver();
    const old = await pathOf('tracking', id);
    await statusOf(old);
    app.clock.advance(60_000);
    const answer = await call(
      'POST',
      `consultations/${id}/access-links/tracking.${id}/replacement`,
      'staff',
    );
    expect(answer.statusCode).toBe(200);
    const [link] = answer.json<{ items: Link[] }>().items;
    expect(link).toMatchObject({ since: app.clock.now().toISOString(), lastOpenedAt: null });
    const [path = ''] = await mailTo('hanako@example.jp');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
    expect(await auditOf(app, id)).toContain('access-link.replaced');
  });

  it('revoked: it opens nothing, and says since when, until it is replaced', async () => {
    const { id } = await submitCase(app);
    await post.deliver();
    const old = await pathOf('tracking', id);
    const answer = await call('DELETE', `consultations/${id}/access-links/tracking.${id}`, 'staff');
    expect(answer.json<{ items: Link[] }>().items[0]?.revokedAt).toBe(
      app.clock.now().toISOString(),
    );
    expect(await statusOf(old)).toBe(404);
    expect(await post.deliver()).toEqual({});
    expect(await auditOf(app, id)).toContain('access-link.revoked');
    await call('POST', `consultations/${id}/access-links/tracking.${id}/replacement`, 'staff');
    const [path = ''] = await mailTo('hanako@example.jp');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
  });

  it('an offer’s and a survey’s: replaced and revoked like the requester’s', async () => {
    const consultationId = await heardCase(app);
    const person = await aSupporter(app);
    const offer = await makeOffer(app, consultationId, person.id);
    await post.deliver();
    const old = await pathOf('offer', offer.id);
    const base = `consultations/${consultationId}/access-links`;
    await call('POST', `${base}/offer.${offer.id}/replacement`, 'staff');
    const [path = ''] = await mailTo(person.email ?? '');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
    await call('DELETE', `${base}/offer.${offer.id}`, 'staff');
    expect(await statusOf(path)).toBe(404);

    const { consultationId: answered, ...taken } = await acceptedCase(app);
    const report = { engagementId: taken.engagementId, report: REPORT };
    await app.get(SubmitReport).execute(report, taken.supporter.actor);
    const invitation = (await surveyDesk(() => app).invite(answered)) ?? '';
    await sql(app.database.ownerUrl, 'UPDATE survey_invitation SET sent_at = now() WHERE id = $1', [
      invitation,
    ]);
    const kinds = (await list(`consultations/${answered}`)).map(({ kind }) => kind);
    expect(kinds).toEqual(['tracking', 'survey']);
    const survey = await pathOf('survey', invitation);
    await call('DELETE', `consultations/${answered}/access-links/survey.${invitation}`, 'staff');
    expect(await statusOf(survey)).toBe(404);
  });

  it('cannot be replaced where nobody has an address: says what to do', async () => {
    const { id } = await submitCase(app, {
      requester: { type: 'citizen', name: '架空 花子', phone: '059-000-0000' },
    });
    const [link] = await list(`consultations/${id}`);
    expect([link?.kind, link?.replaceable]).toEqual(['tracking', false]);
    const answer = await call(
      'POST',
      `consultations/${id}/access-links/tracking.${id}/replacement`,
      'staff',
    );
    expect([answer.statusCode, answer.body]).toEqual([
      409,
      expect.stringContaining('アドレスを登録'),
    ]);
  });

  it('of another case are not there: 404; auditors read and change nothing', async () => {
    const [mine, theirs] = [await submitCase(app), await submitCase(app)];
    const foreign = `consultations/${mine.id}/access-links/tracking.${theirs.id}`;
    expect((await call('DELETE', foreign, 'staff')).statusCode).toBe(404);
    expect((await call('POST', `${foreign}/replacement`, 'staff')).statusCode).toBe(404);
    for (const linkId of ['tracking', 'x.y', `calendar.${mine.id}`, `sign-in.${mine.id}`])
      expect(
        (await call('DELETE', `consultations/${mine.id}/access-links/${linkId}`, 'staff'))
          .statusCode,
      ).toBe(404);
    const own = `consultations/${mine.id}/access-links/tracking.${mine.id}`;
    expect((await call('DELETE', own, 'auditor')).statusCode).toBe(403);
    expect((await call('GET', `consultations/${mine.id}/access-links`, 'auditor')).statusCode).toBe(
      200,
    );
    expect(await statusOf(await pathOf('tracking', theirs.id))).toBe(200);
  });
});

it('a registration’s link is listed, replaced and revoked', async () => {
  const { id, number } = await seminars.register(await seminars.published(), 31);
  await post.deliver();
  const old = await pathOf('registration', id);
  await statusOf(old);
  const [link] = await list(`registrations/${id}`);
  expect(link).toMatchObject({
    kind: 'registration',
    about: number,
    holder: { address: 'sanka31@example.jp' },
  });
  expect(link?.lastOpenedAt).not.toBeNull();
  await call('POST', `registrations/${id}/access-links/registration.${id}/replacement`, 'staff');
  const [path = ''] = await mailTo('sanka31@example.jp');
  expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
  await call('DELETE', `registrations/${id}/access-links/registration.${id}`, 'staff');
  expect(await statusOf(path)).toBe(404);
});

it('a supporter’s links and sessions are listed and end one by one', async () => {
  const person = await aSupporter(app);
  const offer = await makeOffer(app, await heardCase(app), person.id);
  const full = { cookie: `dxc-supporter=${await app.get(SignIn).asSupporter(person.id)}` };
  await app.get(SignIn).byOffer(person.id, offer.id);
  await app.get(SignInLinks).issue('supporter', person.id);
  await statusOf('/desk', { ...full, 'user-agent': '架空の端末' });
  await post.deliver();
  const base = `supporters/${person.id}`;
  const links = await list(base);
  expect(links.map(({ kind }) => kind).sort()).toEqual(
    ['calendar', 'offer', 'offer-session', 'session', 'sign-in'].sort(),
  );
  expect(links.find(({ kind }) => kind === 'session')?.about).toBe('架空の端末');
  const idOf = (kind: string) => links.find((it) => it.kind === kind)?.id ?? '';
  const calendar = await pathOf('calendar', person.id);
  await call('POST', `${base}/access-links/${idOf('calendar')}/replacement`, 'staff');
  const [path = ''] = await mailTo(person.email ?? '');
  expect([await statusOf(calendar), await statusOf(path)]).toEqual([404, 200]);
  await call('DELETE', `${base}/access-links/${idOf('session')}`, 'staff');
  expect(await statusOf('/desk', full)).toBe(401);
  expect(
    (await call('POST', `${base}/access-links/${idOf('offer-session')}/replacement`, 'staff'))
      .statusCode,
  ).toBe(409);
  await call('POST', `${base}/access-links/${idOf('sign-in')}/replacement`, 'staff');
  const [signIn = ''] = await mailTo(person.email ?? '');
  expect(await statusOf(signIn)).toBe(200);
  for (const { id } of await list(base))
    await call('DELETE', `${base}/access-links/${id}`, 'staff');
  expect((await list(base)).filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
  expect(await statusOf(signIn)).toBe(410);
});

it('an account’s links are listed, sent anew and ended by administrators', async () => {
  const invited = await app.inject({
    method: 'POST',
    url: '/api/v1/accounts',
    headers: admin,
    payload: { name: '架空 新人', email: 'shinjin@example.jp', role: 'staff' },
  });
  const base = `accounts/${invited.json<{ id: string }>().id}`;
  const [first = ''] = await mailTo('shinjin@example.jp');
  await statusOf(first);
  const [link] = await list(base, 'admin-session');
  expect(link).toMatchObject({ kind: 'invitation', holder: { address: 'shinjin@example.jp' } });
  expect(link?.lastOpenedAt).not.toBeNull();
  await call('POST', `${base}/access-links/${link?.id ?? ''}/replacement`, 'admin-session');
  const [second = ''] = await mailTo('shinjin@example.jp');
  expect([await statusOf(first), await statusOf(second)]).toEqual([410, 200]);
  const [renewed] = await list(base, 'admin-session');
  await call('DELETE', `${base}/access-links/${renewed?.id ?? ''}`, 'admin-session');
  expect(await statusOf(second)).toBe(410);
  expect(await list(base, 'admin-session')).toEqual([]);
  expect((await call('GET', `${base}/access-links`, 'staff')).statusCode).toBe(403);
});
