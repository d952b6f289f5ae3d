import { ApiKeys } from '../../../server/identity/index.js';

import { PROOF_PERMISSIONS } from '../../../server/platform/core/access.js';
import { STAFF_ROLES } from '../../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../../support/app.js';
import { discoverRoutes, type DiscoveredRoute } from '../../support/routes.js';
import { Browser, code, HOUR, MINUTE, newAccount, PASSWORD, SECOND, totp } from './support.js';

/* What makes people, or decides how they come in: a person who has just shown who they are, never a key. */

let app: TestApp;
let proofRoutes: DiscoveredRoute[];
beforeAll(async () => {
  app = await testApp();
  proofRoutes = discoverRoutes(app).filter(({ rule }) => PROOF_PERMISSIONS.has(rule!.permission));
});
afterAll(() => app.close());
beforeEach(() => app.clock.advance(HOUR));

const newcomer = () => ({
  name: '架空 新任',
  email: `new${String(Math.random()).slice(2)}@example.jp`,
  role: 'admin' as const,
});

async function administrator() {
  const account = await newAccount(app, 'admin');
  const browser = new Browser(app);
  await browser.signIn(account.email);
  return { ...account, browser };
}

/** An administrator with an authenticator app, signed in with both. */
async function guarded() {
  const { email, browser, ...account } = await administrator();
  const { secret } = await browser.enrolTotp();
  app.clock.advance(30 * SECOND);
  return { ...account, email, browser, secret };
}

const invite = (browser: Browser) => browser.call('POST', '/api/v1/accounts', newcomer());
const prove = (browser: Browser, proof: object) =>
  browser.call('POST', '/auth/session/confirmation', proof);

/** Each route of that kind with a real account in the path, so that 404 does not hide the answer. */
async function everyRoute(browser: Browser) {
  const { id } = await newAccount(app);
  const answers: Record<string, unknown> = {};
  for (const { method, path } of proofRoutes) {
    const url = path.replace(':id', id).replace(/:\w+/g, id);
    const answer = await browser.call(method as 'POST', url, {}, { 'if-match': '"1"' });
    answers[`${method} ${path}`] = answer.body['code'] ?? answer.status;
  }
  return answers;
}

test('today’s list of such routes is not empty, and every one of them changes something', () => {
  expect(proofRoutes.length).toBeGreaterThan(8);
  expect(proofRoutes.filter(({ method }) => method === 'GET')).toEqual([]);
});

describe('a key', () => {
  it.each(STAFF_ROLES)('of the role %s reaches none of them', async (role) => {
    const key = await app.get(ApiKeys).create(role, role);
    const browser = new Browser(app, { authorization: `Bearer ${key}` });
    for (const [route, answer] of Object.entries(await everyRoute(browser))) {
      expect([route, answer]).toEqual([route, 'person-required']);
    }
  });

  it('does not borrow the session that comes with it', async () => {
    const { browser } = await administrator();
    const key = await app.get(ApiKeys).create('機械', 'admin');
    const both = await browser.call('POST', '/api/v1/accounts', newcomer(), {
      authorization: `Bearer ${key}`,
    });
    expect(both.status).toBe(403);
  });
});

describe('a session that was left alone', () => {
  it('changes nothing about people until its owner has shown who they are', async () => {
    const { browser } = await administrator();
    app.clock.advance(11 * MINUTE);
    for (const [route, answer] of Object.entries(await everyRoute(browser))) {
      expect([route, answer]).toEqual([route, 'reauthentication-required']);
    }
    expect((await browser.call('GET', '/api/v1/accounts')).status).toBe(200);
    expect((await prove(browser, { password: PASSWORD })).status).toBe(204);
    expect((await invite(browser)).status).toBe(201);
  });

  it('is let through shortly after signing in, and again after ten minutes only with proof', async () => {
    const { browser } = await administrator();
    expect((await invite(browser)).status).toBe(201);
    app.clock.advance(11 * MINUTE);
    expect(code(await invite(browser))).toBe('reauthentication-required');
  });
});

describe('proof, where there is a second factor', () => {
  it('is password and factor together; one of them lets nobody make people', async () => {
    const { browser, secret } = await guarded();
    app.clock.advance(11 * MINUTE);
    expect((await prove(browser, { password: PASSWORD })).status).toBe(204);
    expect(code(await invite(browser))).toBe('reauthentication-required');
    expect((await prove(browser, { code: totp(app, secret) })).status).toBe(204);
    expect(code(await invite(browser))).toBe('reauthentication-required');
    app.clock.advance(30 * SECOND);
    expect((await prove(browser, { password: PASSWORD, code: totp(app, secret) })).status).toBe(
      204,
    );
    expect((await invite(browser)).status).toBe(201);
  });

  it('fails when one of the two is wrong, and a wrong password does not use the code up', async () => {
    const { browser, secret } = await guarded();
    app.clock.advance(11 * MINUTE);
    const shown = totp(app, secret);
    const wrong = { password: '違う言葉を入れてみました', code: shown };
    expect((await prove(browser, wrong)).status).toBe(401);
    expect(code(await invite(browser))).toBe('reauthentication-required');
    app.clock.advance(SECOND);
    expect((await prove(browser, { password: PASSWORD, code: shown })).status).toBe(204);
    expect((await invite(browser)).status).toBe(201);
  });

  it('is not two factors at once, nor none', async () => {
    const { browser } = await guarded();
    expect((await prove(browser, {})).status).toBe(422);
  });
});
