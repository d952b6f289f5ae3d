import { StartLinks } from '../../../server/identity/index.js';
import { newId } from '../../../server/platform/core/ids.js';
import { testApp, testConfig } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { discoverRoutes } from '../../support/routes.js';
import { Browser, code, newAccount, PASSWORD, SECOND, totp } from './support.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ env: { SECOND_FACTOR: 'required' } });
});
afterAll(() => app.close());

it('is the default everywhere but in the embedded profile', () => {
  expect(testConfig().secondFactor).toBe('optional');
  expect(testConfig({ PROFILE: 'server' }).secondFactor).toBe('required');
  expect(testConfig({ PROFILE: 'server', SECOND_FACTOR: 'optional' }).secondFactor).toBe(
    'optional',
  );
});

it('sets the first administrator up as far as enrolment; a password of 8 stands beside a factor', async () => {
  const older = new URL((await app.get(StartLinks).setUp()) ?? '').pathname;
  const path = new URL((await app.get(StartLinks).setUp()) ?? '').pathname;
  expect((await app.inject({ method: 'GET', url: older })).statusCode).toBe(410);

  const person = { name: '架空 管理', email: 'first@example.jp' };
  const browser = new Browser(app);
  const send = (password: string) => browser.form(path, { ...person, password });
  expect((await send('竹林の橋')).status).toBe(422);
  expect((await send('竹林の石橋を渡る')).status).toBe(303);
  expect(code(await browser.call('GET', '/auth/session'))).toBe('enrolment-required');
  expect((await browser.enrolTotp()).answer.body['session']).toMatchObject({ role: 'admin' });
  expect((await app.inject({ method: 'GET', url: path })).statusCode).toBe(410);
});

it('lets somebody without a factor reach nothing but enrolment, then everything', async () => {
  const { id, email } = await newAccount(app, 'admin');
  const browser = new Browser(app);
  expect((await browser.signIn(email)).body).toMatchObject({ kind: 'enrolment' });

  const reached: string[] = [];
  for (const { method, path, rule } of discoverRoutes(app)) {
    if (rule?.permission === 'public' || rule?.permission.startsWith('link:')) continue;
    if (rule?.permission.startsWith('supporter-portal:')) continue;
    const answer = await browser.call(method as 'GET', path.replace(/:\w+/g, newId()));
    if (code(answer) !== 'enrolment-required') reached.push(`${method} ${path}`);
  }
  expect(reached.sort()).toEqual([
    'GET /auth/factors',
    'POST /auth/factors/passkeys',
    'POST /auth/factors/passkeys/options',
    'POST /auth/factors/totp',
    'POST /auth/factors/totp/confirmation',
  ]);

  const { answer, secret } = await browser.enrolTotp();
  expect(answer.body['session']).toMatchObject({ kind: 'account', id, role: 'admin' });
  expect((await browser.call('GET', '/api/v1/accounts')).status).toBe(200);

  app.clock.advance(30 * SECOND);
  const again = new Browser(app);
  expect((await again.signIn(email, PASSWORD)).body).toMatchObject({ kind: 'second-factor' });
  await again.call('POST', '/auth/session/second-factor', { code: totp(app, secret) });
  expect(code(await again.call('DELETE', '/auth/factors/totp'))).toBe('last-factor');
});
