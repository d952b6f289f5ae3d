import { ApiKeys } from '../../../server/identity/index.js';
import { newId } from '../../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { audited, Browser, code, HOUR, MINUTE, newAccount, PASSWORD } from './support.js';

let app: TestApp;
let admin: Browser;
let adminId: string;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.advance(HOUR);
  const account = await newAccount(app, 'admin');
  adminId = account.id;
  admin = new Browser(app);
  await admin.signIn(account.email);
});

const DAY = 24 * HOUR;
const KEYS = '/api/v1/api-keys';
const at = (id: unknown) => `${KEYS}/${String(id)}`;
const version = (n: unknown) => ({ 'if-match': `"${String(n)}"` });
const later = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();

const make = (body: object = {}) =>
  admin.call('POST', KEYS, { name: '架空 連携', permissions: ['consultation:read'], ...body });
/** What the key is answered at the list of cases. */
const use = async (key: unknown, url = '/api/v1/consultations') =>
  (await app.inject({ url, headers: { authorization: `Bearer ${String(key)}` } })).statusCode;

describe('a new key', () => {
  it('is shown once, kept as a digest, out of caches, and ends in a year', async () => {
    const { status, body, headers } = await make();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '架空 連携',
      role: 'staff',
      state: 'active',
      permissions: ['consultation:read'],
      ownerId: adminId,
      lastUsedAt: null,
      expiresAt: later(365 * DAY),
      key: expect.stringMatching(/^miedx_key_[0-9A-Za-z]{46}$/) as string,
      hint: String(body['key']).slice(-4),
    });
    expect(headers['cache-control']).toBe('no-store');
    const answer = await admin.call('GET', at(body['id']));
    expect([answer.body['key'], answer.headers['etag']]).toEqual([undefined, '"1"']);
    const rows = await sql(
      app.database.ownerUrl,
      `SELECT row_to_json(api_key)::text AS t FROM api_key`,
    );
    const secret = String(body['key']).slice('miedx_key_'.length);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(0, 20));
    expect(await use(body['key'])).toBe(200);
    expect(await audited(app, String(body['id']))).toEqual(['api-key.created', 'api-key.viewed']);
  });

  it('has no more than its maker, and nothing that only a person may', async () => {
    for (const permissions of [['kpi:close'], ['account:manage'], ['key:manage'], ['public'], []]) {
      const { status, body } = await make({ permissions });
      expect([permissions, status]).toEqual([permissions, 422]);
      expect(JSON.stringify(body['errors'])).toContain('/permissions');
    }
    expect((await make({ permissions: ['kpi:close'] })).body['errors']).toEqual([
      expect.objectContaining({ pointer: '/permissions', code: 'beyond-own' }),
    ]);
  });

  it('outlives a year only when that is said', async () => {
    const codes = async (body: object) =>
      ((await make(body)).body['errors'] as { code: string }[] | undefined)?.[0]?.code;
    expect([
      await codes({ expiresAt: later(400 * DAY) }),
      await codes({ expiresAt: null }),
      await codes({ expiresAt: later(-1) }),
      await codes({ expiresAt: later(400 * DAY), longLived: true }),
      await codes({ expiresAt: null, longLived: true }),
    ]).toEqual(['too-long', 'too-long', 'past', undefined, undefined]);
  });

  it('is made, changed, replaced and revoked only shortly after its maker has shown who they are', async () => {
    const { body } = await make();
    app.clock.advance(11 * MINUTE);
    const attempts = [
      () => make(),
      () => admin.call('PATCH', at(body['id']), { name: 'x' }, version(1)),
      () => admin.call('POST', `${at(body['id'])}/rotation`, {}, version(1)),
      () => admin.call('DELETE', at(body['id'])),
    ];
    for (const attempt of attempts) expect(code(await attempt())).toBe('reauthentication-required');
    expect((await admin.call('GET', KEYS)).status).toBe(200);
    await admin.call('POST', '/auth/session/confirmation', { password: PASSWORD });
    const statuses = [];
    for (const attempt of attempts) statuses.push((await attempt()).status);
    // The second change was made on a version that the first one had left behind.
    expect(statuses).toEqual([201, 200, 412, 204]);
  });

  it('is nobody’s but an administrator’s to make; auditors see which there are', async () => {
    const { body } = await make();
    const answers: Record<string, unknown> = {};
    for (const role of ['staff', 'manager', 'auditor'] as const) {
      const browser = new Browser(app);
      await browser.signIn((await newAccount(app, role)).email);
      answers[role] = [
        (await browser.call('GET', KEYS)).status,
        (await browser.call('GET', at(body['id']))).status,
        (await browser.call('POST', KEYS, { name: 'x', permissions: ['kpi:read'] })).status,
        (await browser.call('DELETE', at(body['id']))).status,
      ];
    }
    expect(answers).toEqual({
      staff: [403, 403, 403, 403],
      manager: [403, 403, 403, 403],
      auditor: [200, 200, 403, 403],
    });
  });
});

describe('the list', () => {
  it('finds by name and state, and never shows a secret', async () => {
    const { body } = await make({ name: '一覧の連携' });
    const { body: gone } = await make({ name: '一覧の連携' });
    await admin.call('DELETE', at(gone['id']));
    const find = async (query: string) =>
      (
        (await admin.call('GET', `${KEYS}?q=${encodeURIComponent('一覧の')}&${query}`)).body[
          'items'
        ] as { id: string }[]
      ).map(({ id }) => id);
    expect(await find('state=active')).toEqual([body['id']]);
    expect(await find('state=revoked')).toEqual([gone['id']]);
    expect(await find('sort=expiresAt&order=ASC')).toHaveLength(2);
    const list = await admin.call('GET', `${KEYS}?perPage=200`);
    expect(JSON.stringify(list.body)).not.toMatch(/miedx_key_|hash/i);
    expect((await admin.call('GET', at(newId()))).status).toBe(404);
    expect((await admin.call('GET', `${KEYS}?q=%00`)).status).toBe(422);
  });
});

describe('the owner', () => {
  it('stopped, stops the key; in a smaller role narrows it; back again, gives it back', async () => {
    const owner = await newAccount(app, 'admin');
    const theirs = new Browser(app);
    await theirs.signIn(owner.email);
    const { body } = await theirs.call('POST', KEYS, {
      name: '持ち主のいる連携',
      permissions: ['consultation:read', 'audit:read'],
    });
    const both = async () => [
      await use(body['key']),
      await use(body['key'], '/api/v1/audit-entries'),
    ];
    expect(await both()).toEqual([200, 200]);
    const account = `/api/v1/accounts/${owner.id}`;
    await admin.call('PATCH', account, { role: 'staff' }, version(1));
    expect(await both()).toEqual([200, 403]);
    expect((await admin.call('GET', at(body['id']))).body).toMatchObject({
      permissions: ['consultation:read', 'audit:read'],
      effectivePermissions: ['consultation:read'],
    });
    await admin.call('POST', `${account}/disable`);
    expect(await both()).toEqual([401, 401]);
    expect((await admin.call('GET', at(body['id']))).body).toMatchObject({ state: 'suspended' });
    await admin.call('POST', `${account}/enable`);
    expect(await both()).toEqual([200, 403]);
  });
});

describe('keys of the former shape', () => {
  it('work until they end, with all that their role gives a program', async () => {
    const key = `dxc_${'A'.repeat(43)}`;
    const id = newId();
    await app.get(ApiKeys).create('以前の連携', 'staff', { id });
    await sql(
      app.database.ownerUrl,
      `UPDATE api_key SET token_hash = sha256($2::bytea), hint = NULL WHERE id = $1`,
      [id, Buffer.from(key)],
    );
    expect(await use(key)).toBe(200);
    expect((await admin.call('GET', at(id))).body).toMatchObject({ hint: null, ownerId: null });
    await admin.call('DELETE', at(id));
    expect(await use(key)).toBe(401);
  });
});
