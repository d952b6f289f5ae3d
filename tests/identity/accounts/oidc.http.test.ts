import { createHash } from 'node:crypto';
import { testApp, testConfig } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { CLIENT, LocalProvider } from './local-provider.js';
import { audited, Browser, code, MINUTE, newAccount } from './support.js';

const provider = new LocalProvider();
let app: TestApp;

beforeAll(async () => {
  await provider.start();
  app = await testApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  });
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
