import { CreateApiKey } from '../../../server/identity/index.js';
import type { Permission } from '../../../server/platform/core/access.js';
import { testApp, type TestApp } from '../../support/app.js';
import { audited, Browser, code, events, HOUR, newAccount } from './support.js';

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
      (value) => value === 'api-key.revoked',
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
