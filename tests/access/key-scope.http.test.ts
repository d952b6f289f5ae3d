import { ApiKeys, permissionsOf } from '../../server/identity/index.js';
import { PERSON_PERMISSIONS, type Permission } from '../../server/platform/core/permissions.js';
import { STAFF_ROLES } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { discoverRoutes } from '../support/routes.js';
import { submission } from '../support/submissions.js';

/* Route × scope: a key reaches what it was given and nothing beside it, whatever its role. */

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

let cells = 0;
afterAll(() => {
  process.stdout.write(`key scopes: ${String(cells)} cells of route × role × scope\n`);
});

const keyWith = async (
  permissions: readonly Permission[],
  role = 'admin' as 'admin' | 'manager',
) => ({
  authorization: `Bearer ${await app.get(ApiKeys).create('scope', role, { permissions })}`,
});

const ask = async (method: string, path: string, headers: Record<string, string>) =>
  (
    await app.inject({
      method: method as 'GET',
      url: path.replace(/:\w+/g, newId()),
      headers: { 'if-match': '"1"', ...headers },
      ...(method !== 'GET' && { payload: { nonsense: true } }),
    })
  ).statusCode;

test('with one permission each, every other route is 403, and no scope holds what is a person’s', async () => {
  const wrong: string[] = [];
  const tried = new Set<Permission>();
  for (const role of ['admin', 'manager'] as const) {
    const actor = { kind: 'account', id: '', role, name: '', via: 'api-key' } as const;
    for (const scope of permissionsOf(actor)) {
      if (scope === 'session:own' || tried.has(scope)) continue;
      tried.add(scope);
      const headers = await keyWith([scope, ...PERSON_PERMISSIONS], role);
      for (const { method, path, rule } of discoverRoutes(app)) {
        if (!rule || rule.permission === 'public' || rule.permission.startsWith('link:')) continue;
        if ([scope, 'session:own'].includes(rule.permission)) continue;
        cells += 1;
        const status = await ask(method, path, headers);
        if (status !== 403) wrong.push(`${role}/${scope} ${method} ${path}: ${String(status)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(2_000);
});

test('a scope beyond the role gives nothing', () => {
  for (const role of STAFF_ROLES) {
    const actor = { kind: 'account', id: '', role, name: '', via: 'api-key' } as const;
    const all = permissionsOf({
      ...actor,
      permissions: [...PERSON_PERMISSIONS, 'kpi:close', 'supporter-portal:write'],
    });
    expect([role, [...all].sort()]).toEqual([
      role,
      role === 'manager' ? ['kpi:close', 'session:own'] : ['session:own'],
    ]);
  }
});

describe('at doors that are open to everybody', () => {
  it('a key is a visitor unless its scope lets it in further', async () => {
    const intake = { ...submission(), channel: 'phone' };
    const submit = async (permissions: Permission[]) =>
      (
        await app.inject({
          method: 'POST',
          url: '/api/v1/consultations',
          headers: await keyWith(permissions),
          payload: intake,
        })
      ).statusCode;
    expect([await submit(['kpi:read']), await submit(['consultation:intake'])]).toEqual([422, 201]);

    const { id: seminar } = await seminarsFixture(() => app).draft();
    const read = async (permissions: Permission[]) =>
      (
        await app.inject({
          url: `/api/v1/seminars/${seminar}`,
          headers: await keyWith(permissions),
        })
      ).statusCode;
    expect([await read(['kpi:read']), await read(['seminar:read'])]).toEqual([404, 200]);
  });

  it('a wrong key is no visitor: it is told', async () => {
    const headers = { authorization: `Bearer miedx_key_${'x'.repeat(46)}` };
    expect((await app.inject({ url: '/api/v1/seminars', headers })).statusCode).toBe(401);
  });
});

test('every key has a limit of its own for all it asks', async () => {
  const limited = await testApp({ env: { RATE_LIMIT: 'on' } });
  const busyId = newId();
  const make = async (id = newId()) => ({
    authorization: `Bearer ${await limited.get(ApiKeys).create('busy', 'staff', { id })}`,
  });
  const [busy, other] = [await make(busyId), await make()];
  const look = async (headers: Record<string, string>) =>
    limited.inject({ url: '/auth/session', headers });
  expect((await look(busy)).statusCode).toBe(200);
  await sql(limited.database.ownerUrl, `UPDATE rate_counter SET count = 1199 WHERE key = $1`, [
    `api-key ${busyId}`,
  ]);
  expect((await look(busy)).statusCode).toBe(200);
  const last = await look(busy);
  expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
  expect((await look(other)).statusCode).toBe(200);
  limited.clock.advance(60_000);
  expect((await look(busy)).statusCode).toBe(200);
  await limited.close();
});
