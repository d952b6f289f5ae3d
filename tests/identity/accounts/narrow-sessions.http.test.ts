import { UnitOfWork } from '../../../server/database/unit-of-work.js';
import {
  ApiKeys,
  MailCodes,
  SignIn,
  SignInLinks,
  SupporterNames,
} from '../../../server/identity/index.js';
import { newId } from '../../../server/platform/core/ids.js';
import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { discoverRoutes } from '../../support/routes.js';
import { Browser, HOUR, MINUTE, newAccount } from './support.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
  jest.spyOn(app.get(SupporterNames), 'nameOf').mockResolvedValue('架空 支援');
});
afterAll(() => app.close());
beforeEach(() => app.clock.advance(HOUR));

describe('a supporter’s session', () => {
  it('reaches the desk of supporters and nothing of the staff’s', async () => {
    const wrong: string[] = [];
    let narrow = 0;
    let writes = 0;
    for (const { method, path, rule } of discoverRoutes(app)) {
      if (!rule || rule.permission === 'public' || rule.permission.startsWith('link:')) continue;
      // More writes than one address may try in a minute.
      if (method !== 'GET' && ++writes % 50 === 0) app.clock.advance(MINUTE);
      // One of the routes signs out.
      const cookies = { 'dxc-supporter': await app.get(SignIn).asSupporter(newId()) };
      const url = path.replace(/:\w+/g, newId());
      const { statusCode } = await app.inject({ method: method as 'GET', url, cookies });
      const office = rule.permission.startsWith('supporter-portal:');
      if (office === (statusCode === 401)) wrong.push(`${method} ${path}: ${String(statusCode)}`);
      narrow += office ? 0 : 1;
    }
    expect(wrong).toEqual([]);
    expect(narrow).toBeGreaterThan(30);
  });

  it('is no staff session when its token is put into the staff’s cookie, nor the other way round', async () => {
    const supporter = await app.get(SignIn).asSupporter(newId());
    const staff = await app.get(SignIn).enter((await newAccount(app, 'admin')).id);
    const look = async (url: string, cookies: Record<string, string>) =>
      (await app.inject({ method: 'GET', url, cookies })).statusCode;
    expect(await look('/auth/session', { 'dxc-staff': supporter })).toBe(401);
    expect(await look('/auth/session', { 'dxc-staff': staff.token })).toBe(200);
    expect(await look('/desk', { 'dxc-supporter': staff.token })).toBe(401);
    expect(await look('/desk', { 'dxc-staff': staff.token })).toBe(401);
  });
});

test('a newer sign-in link makes the earlier one void', async () => {
  const links = app.get(SignInLinks);
  const [mine, others] = [newId(), newId()];
  const other = await links.issue('supporter', others);
  const first = await links.issue('supporter', mine);
  const second = await links.issue('supporter', mine);
  expect(await links.use(first.id)).toBeNull();
  expect(await links.use(second.id)).toMatchObject({ subjectId: mine });
  expect(await links.use(other.id)).toMatchObject({ subjectId: others });
});

describe('a mail code', () => {
  const issue = async (consultationId: string) => {
    const codes = app.get(MailCodes);
    const id = await app.get(UnitOfWork).run((tx) => codes.issue(tx, consultationId));
    const right = codes.codeOf(id);
    return { right, wrong: right === '000000' ? '111111' : '000000' };
  };

  it('is dead after five wrong guesses, and fresh codes do not give a guesser fresh guesses', async () => {
    const codes = app.get(MailCodes);
    const [guessed, other] = [newId(), newId()];
    const results: unknown[] = [];
    for (let round = 0; round < 4; round++) {
      const { right, wrong } = await issue(guessed);
      for (let at = 0; at < 5; at++) {
        results.push(await codes.redeem(guessed, wrong).catch((error: unknown) => error));
      }
      if (round < 2) expect(await codes.redeem(guessed, right)).toBe(false);
    }
    expect(results.at(-1)).toMatchObject({
      status: 429,
      headers: { 'Retry-After': expect.any(String) as string },
    });
    const { right } = await issue(other);
    expect(await codes.redeem(other, right)).toBe(true);
    expect(await codes.redeem(other, right)).toBe(false);
  });

  it('cannot be guessed without end from one address either', async () => {
    const guess = () =>
      app.inject({
        method: 'POST',
        url: '/track/code',
        remoteAddress: '203.0.113.9',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'receipt=R8-99999&code=123456',
      });
    const statuses: number[] = [];
    for (let at = 0; at < 11; at++) statuses.push((await guess()).statusCode);
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  });
});

describe('a key for machines', () => {
  it('has no account of its own: no factors, no sessions, no password', async () => {
    const key = await app.get(ApiKeys).create('機械', 'admin');
    const browser = new Browser(app, { authorization: `Bearer ${key}` });
    const discoveredRoutes = discoverRoutes(app).filter(
      ({ rule }) =>
        rule?.permission.startsWith('account:') &&
        !['account:read', 'account:manage'].includes(rule.permission),
    );
    expect(discoveredRoutes.length).toBeGreaterThan(10);
    for (const { method, path } of discoveredRoutes) {
      expect((await browser.call(method as 'GET', path.replace(':id', newId()))).status).toBe(403);
    }
  });

  it('may read who works here as its role may, and changes nothing about them', async () => {
    const key = await app.get(ApiKeys).create('機械', 'admin');
    const browser = new Browser(app, { authorization: `Bearer ${key}` });
    const { id } = await newAccount(app, 'admin');
    const at = `/api/v1/accounts/${id}`;
    expect((await browser.call('GET', at)).body).toMatchObject({ id, state: 'active' });
    const mail = await browser.call('PATCH', at, { email: 'x@example.jp' }, { 'if-match': '"1"' });
    expect([mail.status, mail.body['code']]).toEqual([403, 'person-required']);
    expect((await browser.call('DELETE', `${at}/second-factor`)).status).toBe(403);
    expect((await browser.call('POST', `${at}/disable`)).status).toBe(403);
    expect((await browser.call('GET', at)).body).toMatchObject({ id, state: 'active' });
  });
});

test('of all administrators one stays, whoever disables them', async () => {
  const last = await newAccount(app, 'admin');
  const browser = new Browser(app);
  await browser.signIn(last.email);
  const { body } = await browser.call('GET', '/api/v1/accounts?role=admin&perPage=200');
  const others = (body['items'] as { id: string }[]).filter(({ id }) => id !== last.id);
  for (const { id } of others) await browser.call('POST', `/api/v1/accounts/${id}/disable`);
  const left = await browser.call('GET', '/api/v1/accounts?role=admin&perPage=200');
  const active = (left.body['items'] as { id: string; state: string }[]).filter(
    ({ state }) => state === 'active',
  );
  expect(active.map(({ id }) => id)).toEqual([last.id]);
  expect((await browser.call('POST', `/api/v1/accounts/${last.id}/disable`)).body['code']).toBe(
    'own-account',
  );
});
