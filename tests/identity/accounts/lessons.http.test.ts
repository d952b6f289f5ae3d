import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { newId } from '../../../server/platform/core/ids.js';
import { Browser, newAccount, OTHER_PASSWORD } from './support.js';

/* What has gone wrong at other desks, tried here. */

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

it('no refusal tells anything of another session, however they are mixed', async () => {
  const mine = await newAccount(app, 'admin');
  const theirs = await newAccount(app, 'admin');
  const [me, they] = [new Browser(app), new Browser(app)];
  await me.signIn(mine.email);
  await they.signIn(theirs.email);
  const { body } = await they.call('GET', '/auth/sessions');
  const [{ id: theirSession }] = body['items'] as [{ id: string }];
  const secrets = [theirs.id, theirs.name, theirs.email, ...they.cookies.values()];

  const refusals = () => [
    me.call('DELETE', `/auth/sessions/${theirSession}`),
    me.call('POST', '/auth/session/confirmation', { password: OTHER_PASSWORD }),
    me.call('POST', '/auth/password', { currentPassword: OTHER_PASSWORD, newPassword: 'x' }),
    me.call('PATCH', '/auth/account', { id: theirs.id, nonsense: 1 }, { 'if-match': '"1"' }),
    me.call('PATCH', '/auth/account', { name: '架空 改名' }, { 'if-match': '"99"' }),
    me.call('GET', `/api/v1/accounts/${newId()}`),
    me.call('POST', '/auth/session/second-factor', { code: '000000' }),
    new Browser(app).call('GET', '/auth/session'),
    new Browser(app).signIn(theirs.email, OTHER_PASSWORD),
  ];
  const answers = (
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const [some] = await Promise.all([
          Promise.all(refusals()),
          they.call('GET', '/auth/account'),
        ]);
        return some;
      }),
    )
  ).flat();
  expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  const text = JSON.stringify(answers.map(({ body: told }) => told));
  // What was sent is not said back either: the first refusal's path names the session.
  for (const secret of [...secrets, theirSession]) expect(text).not.toContain(secret);
  expect((await they.call('GET', '/auth/session')).status).toBe(200);
});

it('no id in the body moves a change to another account', async () => {
  const [mine, theirs] = [await newAccount(app), await newAccount(app)];
  const me = new Browser(app);
  await me.signIn(mine.email);
  for (const field of ['id', 'accountId', 'subjectId', 'sessionId']) {
    const { status } = await me.call(
      'PATCH',
      '/auth/account',
      { name: '架空 改名', [field]: theirs.id },
      { 'if-match': '"1"' },
    );
    expect([field, status]).toEqual([field, 422]);
  }
  expect(
    (await me.call('POST', '/auth/password-reset', { email: [mine.email, theirs.email] })).status,
  ).toBe(422);
});

it('no page of another site signs anybody in, out, or changes what they come in by', async () => {
  const { email } = await newAccount(app);
  const me = new Browser(app);
  await me.signIn(email);
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const tries = [
    me.call('POST', '/auth/session', { email, password: OTHER_PASSWORD }, foreign),
    me.call('DELETE', '/auth/session', undefined, foreign),
    me.call('DELETE', '/auth/sessions', undefined, foreign),
    me.call('POST', '/auth/factors/totp', undefined, foreign),
    me.call('POST', '/auth/password-reset', { email }, foreign),
    me.call('POST', '/auth/oidc', undefined, foreign),
  ];
  for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
  expect((await me.call('GET', '/auth/session')).status).toBe(200);
});

it('no cookie can be read by scripts or leaves for other sites', async () => {
  const secure = await testApp({ env: { PUBLIC_URL: 'https://desk.example.jp' } });
  const { email } = await newAccount(secure);
  const { headers } = await new Browser(secure).signIn(email);
  const cookies = [headers['set-cookie']].flat().map(String);
  expect(cookies.map((cookie) => cookie.split('=')[0])).toContain('__Host-dxc-staff');
  for (const cookie of cookies) {
    expect(cookie).toMatch(
      /^__Host-[\w-]+=[\w.=-]+;( Max-Age=\d+;)? Path=\/; HttpOnly; Secure; SameSite=(Lax|Strict)$/,
    );
  }
  await secure.close();
});
