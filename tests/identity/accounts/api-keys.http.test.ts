import { ApiKeys, CreateApiKey } from '../../../server/identity/index.js';
import type { Permission } from '../../../server/platform/access.js';
import { newId } from '../../../server/platform/ids.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { audited, Browser, code, events, HOUR, MINUTE, newAccount, PASSWORD } from './support.js';

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
    const one = await admin.call('GET', at(body['id']));
    expect([one.body['key'], one.headers['etag']]).toEqual([undefined, '"1"']);
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

describe('a key that is there', () => {
  it('is changed with the version that was read, and works at once within its new scope', async () => {
    const { body } = await make();
    expect((await admin.call('PATCH', at(body['id']), { name: 'x' })).status).toBe(428);
    const changed = await admin.call(
      'PATCH',
      at(body['id']),
      { name: '架空 改名', permissions: ['kpi:read', 'audit:read'] },
      version(1),
    );
    expect(changed.body).toMatchObject({ name: '架空 改名', role: 'auditor', version: 2 });
    expect([await use(body['key']), await use(body['key'], '/api/v1/audit-entries')]).toEqual([
      403, 200,
    ]);
    const stale = await admin.call('PATCH', at(body['id']), { name: 'y' }, version(1));
    expect([stale.status, stale.body['current']]).toEqual([412, { name: '架空 改名' }]);
    const more = await admin.call(
      'PATCH',
      at(body['id']),
      { permissions: ['kpi:close'] },
      version(2),
    );
    expect(more.status).toBe(422);
    expect((await events(app, 'api-key.granted')).slice(-2).map((it) => it['what'])).toEqual([
      'created',
      'widened',
    ]);
  });

  it('tells the hour of its last use', async () => {
    const { body } = await make();
    await use(body['key']);
    const hour = new Date(Math.floor(app.clock.now().getTime() / HOUR) * HOUR).toISOString();
    expect((await admin.call('GET', at(body['id']))).body).toMatchObject({
      lastUsedAt: hour,
      version: 1,
    });
  });

  it('is replaced while the old one works on for a while, which is shown', async () => {
    const { body: old } = await make({ expiresAt: later(30 * DAY) });
    await use(old['key']);
    const { status, body, headers } = await admin.call(
      'POST',
      `${at(old['id'])}/rotation`,
      { overlapHours: 2 },
      version(1),
    );
    expect([status, headers['cache-control'], headers['etag']]).toEqual([200, 'no-store', '"2"']);
    expect(body).toMatchObject({
      previousUntil: later(2 * HOUR),
      expiresAt: later(30 * DAY),
      lastUsedAt: null,
      previousLastUsedAt: expect.any(String) as string,
    });
    expect([await use(old['key']), await use(body['key'])]).toEqual([200, 200]);
    app.clock.advance(2 * HOUR);
    expect([await use(old['key']), await use(body['key'])]).toEqual([401, 200]);
  });

  it('that has leaked is replaced without any overlap', async () => {
    const { body: old } = await make();
    const { body } = await admin.call(
      'POST',
      `${at(old['id'])}/rotation`,
      { overlapHours: 0 },
      version(1),
    );
    expect([await use(old['key']), await use(body['key'])]).toEqual([401, 200]);
  });

  it('is replaced once by two who do it at the same time', async () => {
    const { body } = await make();
    const answers = await Promise.all(
      [1, 2].map(() => admin.call('POST', `${at(body['id'])}/rotation`, {}, version(1))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is not handed to somebody who may do less than it', async () => {
    const { id } = await app
      .get(CreateApiKey)
      .execute(
        { name: '確定の連携', role: 'manager', permissions: null, longLived: false },
        { kind: 'system', id: 'test' },
      );
    const answer = await admin.call('POST', `${at(id)}/rotation`, {}, version(1));
    expect([answer.status, code(answer)]).toEqual([409, 'beyond-own']);
    // Narrowed to what the administrator may do, it can be replaced.
    const permissions: Permission[] = ['kpi:read'];
    await admin.call('PATCH', at(id), { permissions }, version(1));
    expect((await admin.call('POST', `${at(id)}/rotation`, {}, version(2))).body).toMatchObject({
      ownerId: adminId,
    });
  });

  it('is revoked at once, with the secret it had before; again changes nothing', async () => {
    const { body: old } = await make();
    const { body } = await admin.call('POST', `${at(old['id'])}/rotation`, {}, version(1));
    expect((await admin.call('DELETE', at(old['id']))).status).toBe(204);
    expect((await admin.call('DELETE', at(old['id']))).status).toBe(204);
    expect([await use(old['key']), await use(body['key'])]).toEqual([401, 401]);
    const after = await admin.call('PATCH', at(old['id']), { name: 'x' }, version(3));
    const again = await admin.call('POST', `${at(old['id'])}/rotation`, {}, version(3));
    expect([code(after), code(again)]).toEqual(['revoked', 'not-active']);
    const revoked = (await audited(app, String(old['id']))).filter(
      (it) => it === 'api-key.revoked',
    );
    expect(revoked).toHaveLength(1);
  });

  it('ends by itself, and says so to who has it', async () => {
    const { body } = await make({ expiresAt: later(HOUR) });
    app.clock.advance(HOUR);
    const answer = await app.inject({
      url: '/api/v1/consultations',
      headers: { authorization: `Bearer ${String(body['key'])}` },
    });
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      401,
      expect.stringContaining('期限'),
    ]);
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
