import { createHash } from 'node:crypto';
import { testApp, testConfig } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { CLIENT, LocalProvider } from './local-provider.js';
import { audited, Browser, code, MINUTE, newAccount, totp } from './support.js';

const provider = new LocalProvider();
let app: TestApp;

const SETTINGS = () => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
});

beforeAll(async () => {
  await provider.start();
  app = await testApp({ env: SETTINGS() });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});
beforeEach(() => {
  provider.tricks = {};
});

/** From our sign-in page to the provider and back; `change` is what somebody does to the way back. */
async function come(browser: Browser, change: (back: URL) => void = () => undefined) {
  const { body } = await browser.call('POST', '/auth/oidc');
  const back = await provider.visit(body['url'] as string);
  change(back);
  return browser.call('GET', back.pathname + back.search);
}

/** Each person has a subject of their own, which says nothing of their address. */
const vouchFor = (email: string, more: object = {}): void => {
  provider.person = { sub: subjectOf(email), email, email_verified: true, ...more };
};

const subjectOf = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('hex');

it('is off unless it is set up, and then asks for all three settings and TLS', async () => {
  const plain = await testApp();
  const browser = new Browser(plain);
  expect((await browser.call('GET', '/auth/oidc')).body).toEqual({ enabled: false });
  expect((await browser.call('POST', '/auth/oidc')).status).toBe(404);
  expect((await browser.call('GET', '/auth/oidc/callback?code=x&state=y')).status).toBe(404);
  await plain.close();
  expect(() => testConfig({ OIDC_ISSUER: 'https://id.example.jp' })).toThrow(/OIDC_ISSUER/);
  const insecure = {
    OIDC_ISSUER: 'http://id.example.jp',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'b',
  };
  expect(() => testConfig(insecure)).toThrow(/OIDC_ISSUER: https/);
});

it('lets in an existing account by its verified address', async () => {
  const { id, email } = await newAccount(app, 'manager');
  vouchFor(email.toUpperCase());
  const browser = new Browser(app);
  const answer = await come(browser);
  expect([answer.status, answer.headers['location']]).toEqual([303, '/admin/']);
  expect((await browser.call('GET', '/auth/session')).body).toMatchObject({ id, role: 'manager' });
  expect(await audited(app, id)).toContain('session.started');
});

it('asks with PKCE, state and nonce, and never for an address that a header names', async () => {
  const browser = new Browser(app, { host: 'localhost:1', 'x-forwarded-host': 'evil.example' });
  const url = new URL((await browser.call('POST', '/auth/oidc')).body['url'] as string);
  const asked = Object.fromEntries(url.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${app.config.publicUrl}/auth/oidc/callback`,
  });
  expect(asked['state']).toMatch(/^.{20,}$/);
  expect(asked['nonce']).toMatch(/^.{20,}$/);
});

it('still asks for our second factor, unless the provider asked for two', async () => {
  const { email } = await newAccount(app);
  const owner = new Browser(app);
  await owner.signIn(email);
  await owner.enrolTotp();
  vouchFor(email);
  const browser = new Browser(app);
  await come(browser);
  expect(code(await browser.call('GET', '/auth/session'))).toBe('second-factor-required');
  vouchFor(email, { amr: ['pwd', 'mfa'] });
  await come(browser);
  expect((await browser.call('GET', '/auth/session')).status).toBe(200);
});

describe('refuses', () => {
  const refused = async (change?: (back: URL) => void, browser = new Browser(app)) => {
    const { email } = await newAccount(app);
    if (provider.person.email === undefined) vouchFor(email);
    const answer = await come(browser, change);
    expect(answer.status).toBe(401);
    expect((await browser.call('GET', '/auth/session')).status).toBe(401);
  };

  beforeEach(async () => vouchFor((await newAccount(app)).email));

  it('somebody without an account', () => {
    vouchFor('stranger@example.jp');
    return refused();
  });

  it('an address that is not verified', async () => {
    vouchFor((await newAccount(app)).email, { email_verified: false });
    await refused();
    vouchFor((await newAccount(app)).email, { email_verified: 'true' });
    await refused();
  });

  it('a disabled account', async () => {
    const { id, email } = await newAccount(app);
    const admin = new Browser(app);
    await admin.signIn((await newAccount(app, 'admin')).email);
    await admin.call('POST', `/api/v1/accounts/${id}/disable`);
    vouchFor(email);
    await refused();
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['a token for somebody else', { audience: 'another-client' }],
    ['a token of another issuer', { issuer: 'https://evil.example' }],
    ['a forged signature', { forged: true }],
  ])('%s', async (_, tricks) => {
    provider.tricks = tricks;
    await refused();
  });

  it('another state', () => refused((back) => back.searchParams.set('state', 'another')));

  it('a code twice', async () => {
    let address = '';
    const browser = new Browser(app);
    await come(browser, (back) => (address = back.pathname + back.search));
    const other = new Browser(app);
    await other.call('POST', '/auth/oidc');
    expect((await other.call('GET', address)).status).toBe(401);
  });

  it('a way back that another browser began', async () => {
    const { body } = await new Browser(app).call('POST', '/auth/oidc');
    const back = await provider.visit(body['url'] as string);
    expect((await new Browser(app).call('GET', back.pathname + back.search)).status).toBe(401);
  });

  it('an attempt older than ten minutes', async () => {
    const browser = new Browser(app);
    const { body } = await browser.call('POST', '/auth/oidc');
    const back = await provider.visit(body['url'] as string);
    app.clock.advance(11 * MINUTE);
    expect((await browser.call('GET', back.pathname + back.search)).status).toBe(401);
  });
});

describe('a session the provider has had open for long', () => {
  const invite = (browser: Browser, n: number) =>
    browser.call('POST', '/api/v1/accounts', {
      name: '架空 新任',
      email: `by-provider${String(n)}@example.jp`,
      role: 'admin',
    });
  const seconds = (minutesAgo: number) =>
    Math.floor((app.clock.now().getTime() - minutesAgo * MINUTE) / 1_000);

  it('is asked by us to show its person again', async () => {
    const { body } = await new Browser(app).call('POST', '/auth/oidc');
    expect(new URL(body['url'] as string).searchParams.get('max_age')).toBe('600');
  });

  it.each([
    ['hours ago', () => ({ auth_time: seconds(120) })],
    ['it does not say when', () => ({})],
  ])('makes nobody an administrator by itself: %s', async (_, claims) => {
    const { email } = await newAccount(app, 'admin');
    vouchFor(email, { amr: ['mfa'], ...claims() });
    const browser = new Browser(app);
    await come(browser);
    expect((await browser.call('GET', '/api/v1/accounts')).status).toBe(200);
    expect(code(await invite(browser, 1))).toBe('reauthentication-required');
    // Nor does it give a passkey of one's own, which would prove everything afterwards.
    expect(code(await browser.call('POST', '/auth/factors/totp'))).toBe(
      'reauthentication-required',
    );
  });

  it('is no proof with our second factor beside it either', async () => {
    const { email } = await newAccount(app, 'admin');
    const owner = new Browser(app);
    await owner.signIn(email);
    const { secret } = await owner.enrolTotp();
    const come2 = async (claims: object) => {
      app.clock.advance(MINUTE);
      vouchFor(email, claims);
      const browser = new Browser(app);
      await come(browser);
      const shown = await browser.call('POST', '/auth/session/second-factor', {
        code: totp(app, secret),
      });
      expect(shown.status).toBe(200);
      return browser;
    };
    expect(code(await invite(await come2({ auth_time: seconds(120) }), 2))).toBe(
      'reauthentication-required',
    );
    expect((await invite(await come2({ auth_time: seconds(0) }), 2)).status).toBe(201);
  });

  it('enrols no factor where one is required: that would be the whole way in', async () => {
    const strict = await testApp({ env: { ...SETTINGS(), SECOND_FACTOR: 'required' } });
    const { email } = await newAccount(strict, 'admin');
    const enrol = async (auth_time: number) => {
      vouchFor(email, { auth_time });
      const browser = new Browser(strict);
      await come(browser);
      return browser.call('POST', '/auth/factors/totp');
    };
    const now = Math.floor(strict.clock.now().getTime() / 1_000);
    const refused = await enrol(now - 3_600);
    expect([refused.status, code(refused)]).toEqual([403, 'reauthentication-required']);
    expect((await enrol(now)).status).toBe(200);
    await strict.close();
  });

  it('counts when its person was there just now', async () => {
    const { email } = await newAccount(app, 'admin');
    vouchFor(email, { amr: ['mfa'], auth_time: seconds(2) });
    const browser = new Browser(app);
    await come(browser);
    expect((await invite(browser, 3)).status).toBe(201);
  });
});
