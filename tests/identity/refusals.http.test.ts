import { ApiKeys } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { signedIn, supporterHeaders } from '../access/access-fixture.js';
import { acceptedCase, aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { discoverRoutes } from '../support/routes.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const refusals = (actorId: string) =>
  sql(
    app.database.url,
    `SELECT record_type AS type, record_id AS id, changes FROM audit_entry
     WHERE action = 'access.refused' AND actor_id = $1 ORDER BY audit_entry.id`,
    [actorId],
  );
const get = (url: string, headers: Record<string, string>) => app.inject({ url, headers });

test('somebody of the desk who asks for what their role may not is in the log, once in ten minutes', async () => {
  const { id, headers } = await signedIn(app, 'staff');
  for (let n = 0; n < 5; n++) await get('/api/v1/audit-entries', headers);
  expect(await refusals(id)).toEqual([
    {
      type: 'route',
      id: '-',
      changes: { route: { to: 'GET /api/v1/audit-entries' }, status: { to: 403 } },
    },
  ]);
  app.clock.advance(11 * 60_000);
  await get('/api/v1/audit-entries', headers);
  expect(await refusals(id)).toHaveLength(2);
});

test('a supporter who tries another’s case is in the log with the case’s engagement', async () => {
  const { engagementId } = await acceptedCase(app);
  const other = await aSupporter(app);
  await get(`/desk/cases/${engagementId}`, await supporterHeaders(app, other.id));
  expect(await refusals(other.id)).toMatchObject([
    { type: 'engagement', id: engagementId, changes: { status: { to: 404 } } },
  ]);
});

test('what a handler itself refuses is noted too', async () => {
  const { id, headers } = await signedIn(app, 'manager');
  const own = await app.inject({ url: '/auth/session', headers });
  expect(own.statusCode).toBe(200);
  await get(`/api/v1/kpi/closings/1999-01`, headers);
  expect(await refusals(id)).toMatchObject([
    { changes: { route: { to: 'GET /api/v1/kpi/closings/:period' }, status: { to: 404 } } },
  ]);
});

test('strangers are not, and addresses that hold a secret are named by their pattern', async () => {
  const before = await sql(app.database.url, `SELECT count(*) FROM audit_entry`);
  await app.inject({ url: '/api/v1/audit-entries' });
  await app.inject({ url: `/c/${'x'.repeat(40)}` });
  expect(await sql(app.database.url, `SELECT count(*) FROM audit_entry`)).toEqual(before);
});

test('somebody who tries everything does not flood the log', async () => {
  const key = await app.get(ApiKeys).create('busy', 'auditor');
  const headers = { authorization: `Bearer ${key}` };
  app.clock.advance(11 * 60_000);
  const total = async () =>
    Number(
      (
        await sql(
          app.database.url,
          `SELECT count(*) AS n FROM audit_entry WHERE action = 'access.refused' AND at >= $1`,
          [app.clock.now()],
        )
      )[0]?.['n'],
    );
  let refused = 0;
  for (const { method, path } of discoverRoutes(app)) {
    if (method === 'GET' || !path.startsWith('/api')) continue;
    const url = path.replace(/:\w+/g, newId());
    const { statusCode } = await app.inject({
      method: method as 'POST',
      url,
      headers,
      payload: {},
    });
    if (statusCode === 403 || statusCode === 404) refused += 1;
  }
  expect(refused).toBeGreaterThan(60);
  expect(await total()).toBe(60);
});
