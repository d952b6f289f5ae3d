import { SignIn, SignInLinks } from '../../server/identity/index.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer } from '../engagements/engagements-fixture.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { accessLinkCalls } from './access-link-calls.js';
import { linkChecks } from './link-checks.js';

/* The links of participants, supporters and colleagues. */

let app: TestApp;
let calls: Awaited<ReturnType<typeof accessLinkCalls>>;
beforeAll(async () => {
  app = await testApp();
  calls = await accessLinkCalls(app);
});
afterAll(() => app.close());
const { deliver, pathOf, statusOf, pathsTo } = linkChecks(() => app);

const seminars = seminarsFixture(() => app);

it('a registration’s link is listed, replaced and revoked', async () => {
  const { id, number } = await seminars.register(await seminars.published(), 31);
  await deliver();
  const old = await pathOf('registration', id);
  await statusOf(old);
  const [link] = await calls.list(`registrations/${id}`);
  expect(link).toMatchObject({
    kind: 'registration',
    about: number,
    holder: { address: 'sanka31@example.jp' },
  });
  expect(link?.lastOpenedAt).not.toBeNull();
  await calls.call('POST', `registrations/${id}/access-links/registration.${id}/replacement`);
  const [path = ''] = await pathsTo('sanka31@example.jp');
  expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
  await calls.call('DELETE', `registrations/${id}/access-links/registration.${id}`);
  expect(await statusOf(path)).toBe(404);
});

it('a supporter’s links and sessions are listed and end one by one', async () => {
  const person = await aSupporter(app);
  const offer = await makeOffer(app, await heardCase(app), person.id);
  const full = { cookie: `dxc-supporter=${await app.get(SignIn).asSupporter(person.id)}` };
  await app.get(SignIn).byOffer(person.id, offer.id);
  await app.get(SignInLinks).issue('supporter', person.id);
  await statusOf('/desk', { ...full, 'user-agent': '架空の端末' });
  await deliver();
  const base = `supporters/${person.id}`;
  const links = await calls.list(base);
  expect(links.map(({ kind }) => kind).sort()).toEqual(
    ['calendar', 'offer', 'offer-session', 'session', 'sign-in'].sort(),
  );
  expect(links.find(({ kind }) => kind === 'session')?.about).toBe('架空の端末');
  const idOf = (kind: string) => links.find((link) => link.kind === kind)?.id ?? '';
  const calendar = await pathOf('calendar', person.id);
  await calls.call('POST', `${base}/access-links/${idOf('calendar')}/replacement`);
  const [path = ''] = await pathsTo(person.email ?? '');
  expect([await statusOf(calendar), await statusOf(path)]).toEqual([404, 200]);
  await calls.call('DELETE', `${base}/access-links/${idOf('session')}`);
  expect(await statusOf('/desk', full)).toBe(401);
  expect(
    (await calls.call('POST', `${base}/access-links/${idOf('offer-session')}/replacement`))
      .statusCode,
  ).toBe(409);
  await calls.call('POST', `${base}/access-links/${idOf('sign-in')}/replacement`);
  const [signIn = ''] = await pathsTo(person.email ?? '');
  expect(await statusOf(signIn)).toBe(200);
  for (const { id } of await calls.list(base))
    await calls.call('DELETE', `${base}/access-links/${id}`);
  expect((await calls.list(base)).filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
  expect(await statusOf(signIn)).toBe(410);
});

it('an account’s links are listed, sent anew and ended by administrators', async () => {
  const invited = await app.inject({
    method: 'POST',
    url: '/api/v1/accounts',
    headers: calls.admin,
    payload: { name: '架空 新人', email: 'shinjin@example.jp', role: 'staff' },
  });
  const base = `accounts/${invited.json<{ id: string }>().id}`;
  const [first = ''] = await pathsTo('shinjin@example.jp');
  await statusOf(first);
  const [link] = await calls.list(base, 'admin-session');
  expect(link).toMatchObject({ kind: 'invitation', holder: { address: 'shinjin@example.jp' } });
  expect(link?.lastOpenedAt).not.toBeNull();
  await calls.call('POST', `${base}/access-links/${link?.id ?? ''}/replacement`, 'admin-session');
  const [second = ''] = await pathsTo('shinjin@example.jp');
  expect([await statusOf(first), await statusOf(second)]).toEqual([410, 200]);
  const [renewed] = await calls.list(base, 'admin-session');
  await calls.call('DELETE', `${base}/access-links/${renewed?.id ?? ''}`, 'admin-session');
  expect(await statusOf(second)).toBe(410);
  expect(await calls.list(base, 'admin-session')).toEqual([]);
  expect((await calls.call('GET', `${base}/access-links`)).statusCode).toBe(403);
});
