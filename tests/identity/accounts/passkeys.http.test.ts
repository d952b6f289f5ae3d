import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { Authenticator } from './authenticator.js';
import { Browser, code, MINUTE, newAccount, PASSWORD } from './support.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ env: { PUBLIC_URL: 'http://localhost:3000' } });
});
afterAll(() => app.close());

const challengeOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.call('POST', path)).body['challenge'] as string;

async function enrol(browser: Browser, passkey: Authenticator, name = '架空の電話') {
  const challenge = await challengeOf(browser, '/auth/factors/passkeys/options');
  return browser.call('POST', '/auth/factors/passkeys', {
    name,
    response: passkey.create(challenge),
  });
}

async function finish(browser: Browser, passkey: Authenticator) {
  const challenge = await challengeOf(browser, '/auth/session/second-factor/passkey-options');
  return browser.call('POST', '/auth/session/second-factor', { passkey: passkey.get(challenge) });
}

/** Somebody with a passkey, their browser half-way in. */
async function withPasskey() {
  const account = await newAccount(app);
  const browser = new Browser(app);
  const passkey = new Authenticator();
  await browser.signIn(account.email);
  const enrolled = await enrol(browser, passkey);
  await browser.signIn(account.email);
  return { ...account, browser, passkey, enrolled };
}

it('enrols with recovery codes, and then finishes sign-ins', async () => {
  const { id, browser, passkey, enrolled } = await withPasskey();
  expect(enrolled.status).toBe(201);
  expect(enrolled.body['recoveryCodes']).toHaveLength(10);
  expect((await browser.signIn((await newAccount(app)).email)).body).toMatchObject({
    kind: 'account',
  });
  const again = await withPasskey();
  expect((await finish(again.browser, again.passkey)).body).toMatchObject({
    kind: 'account',
    id: again.id,
  });
  const { body } = await again.browser.call('GET', '/auth/factors');
  expect(body).toMatchObject({
    passkeysAvailable: true,
    passkeys: [{ name: '架空の電話', lastUsedAt: app.clock.now().toISOString() }],
  });
  expect(JSON.stringify(body)).not.toMatch(/key"|credential/i);
  expect([id, passkey.counter]).toEqual([expect.any(String), 0]);
});

it('is told as a method, and a challenge is for one answer', async () => {
  const { email, browser, passkey } = await withPasskey();
  expect((await browser.signIn(email)).body).toEqual({
    kind: 'second-factor',
    methods: ['passkey', 'recovery-code'],
  });
  const challenge = await challengeOf(browser, '/auth/session/second-factor/passkey-options');
  const wrong = await browser.call('POST', '/auth/session/second-factor', {
    passkey: new Authenticator().get(challenge),
  });
  expect(wrong.status).toBe(401);
  const late = await browser.call('POST', '/auth/session/second-factor', {
    passkey: passkey.get(challenge),
  });
  expect(late.status).toBe(401);
  expect((await finish(browser, passkey)).status).toBe(200);
});

it.each([
  ['an answer given to another site', () => new Authenticator('https://evil.example')],
  ['an answer for another name', () => new Authenticator('http://localhost:3000', 'evil.example')],
])('refuses %s', async (_, make) => {
  const browser = new Browser(app);
  await browser.signIn((await newAccount(app)).email);
  expect((await enrol(browser, make())).status).toBe(422);
});

it('refuses a copied authenticator, whose counter stands behind', async () => {
  const { email, browser, passkey } = await withPasskey();
  passkey.counter = 5;
  expect((await finish(browser, passkey)).status).toBe(200);
  await browser.signIn(email);
  passkey.counter = 2;
  expect((await finish(browser, passkey)).status).toBe(401);
});

it('does not wait longer than five minutes for an answer', async () => {
  const { browser, passkey } = await withPasskey();
  const challenge = await challengeOf(browser, '/auth/session/second-factor/passkey-options');
  app.clock.advance(5 * MINUTE);
  const answer = await browser.call('POST', '/auth/session/second-factor', {
    passkey: passkey.get(challenge),
  });
  expect(answer.status).toBe(401);
});

it('does not open another account, nor take the challenge of another session', async () => {
  const [one, other] = [await withPasskey(), await withPasskey()];
  expect((await finish(one.browser, other.passkey)).status).toBe(401);
  const challenge = await challengeOf(other.browser, '/auth/session/second-factor/passkey-options');
  await challengeOf(one.browser, '/auth/session/second-factor/passkey-options');
  const answer = await one.browser.call('POST', '/auth/session/second-factor', {
    passkey: one.passkey.get(challenge),
  });
  expect(answer.status).toBe(401);
});

it('confirms who is there, and is given up by its owner alone', async () => {
  const [one, other] = [await withPasskey(), await withPasskey()];
  await finish(one.browser, one.passkey);
  await finish(other.browser, other.passkey);
  const { body } = await one.browser.call('GET', '/auth/factors');
  const [{ id }] = body['passkeys'] as [{ id: string }];
  app.clock.advance(11 * MINUTE);
  expect(code(await one.browser.call('DELETE', `/auth/factors/passkeys/${id}`))).toBe(
    'reauthentication-required',
  );
  await other.browser.call('POST', '/auth/session/confirmation', { password: PASSWORD });
  expect((await other.browser.call('DELETE', `/auth/factors/passkeys/${id}`)).status).toBe(404);
  const challenge = await challengeOf(one.browser, '/auth/session/confirmation/passkey-options');
  const confirmed = await one.browser.call('POST', '/auth/session/confirmation', {
    passkey: one.passkey.get(challenge),
  });
  expect(confirmed.status).toBe(204);
  expect((await one.browser.call('DELETE', `/auth/factors/passkeys/${id}`)).status).toBe(204);
  expect((await one.browser.signIn(one.email)).body).toMatchObject({ kind: 'account' });
});

it('says where browsers cannot keep passkeys', async () => {
  const bare = await testApp();
  const browser = new Browser(bare);
  await browser.signIn((await newAccount(bare)).email);
  expect((await browser.call('GET', '/auth/factors')).body).toMatchObject({
    passkeysAvailable: false,
  });
  expect(code(await browser.call('POST', '/auth/factors/passkeys/options'))).toBe(
    'passkeys-unavailable',
  );
  await bare.close();
});
