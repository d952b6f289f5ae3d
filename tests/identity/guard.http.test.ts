import { Accounts, ApiKeys, Links, Sessions } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';

/** `tests/access` asks every route; here is one route, every answer, in their order. */
describe('the gate', () => {
  let office: TestApp;
  let caseId: string;
  const keys: Record<string, string> = {};
  beforeAll(async () => {
    office = await testApp();
    for (const role of ['staff', 'auditor'] as const) {
      keys[role] = await office.get(ApiKeys).create(role, role);
    }
    const made = await office.inject({
      method: 'POST',
      url: '/api/v1/consultations',
      payload: submission(),
    });
    caseId = made.json<{ id: string }>().id;
  });
  afterAll(() => office.close());

  const hear = (id: string, headers: Record<string, string>, payload: object = { nonsense: 1 }) =>
    office.inject({ method: 'POST', url: `/api/v1/consultations/${id}/hearing`, headers, payload });
  const as = (role: string) => ({ authorization: `Bearer ${keys[role]!}` });

  it('asks who, then whether they may, then whether it is theirs, then what they say', async () => {
    const statuses = [
      (await hear(newId(), {})).statusCode,
      (await hear(newId(), as('auditor'))).statusCode,
      (await hear(newId(), as('staff'))).statusCode,
      (await hear(caseId, as('staff'))).statusCode,
    ];
    expect(statuses).toEqual([401, 403, 404, 422]);
  });

  it('says the same of what does not exist and what cannot exist', async () => {
    const [unknown, impossible] = [await hear(newId(), as('staff')), await hear('1', as('staff'))];
    expect(impossible.statusCode).toBe(404);
    expect(impossible.json()).toEqual(unknown.json());
  });

  it.each(['Bearer dxc_wrong', 'Bearer nothing', 'Basic YTpi', 'Bearer', ''])(
    'lets nobody in by %j',
    async (authorization) => {
      expect((await hear(caseId, { authorization })).statusCode).toBe(401);
    },
  );

  it('lets a revoked key in no more', async () => {
    const key = await office.get(ApiKeys).create('weg', 'staff');
    await sql(office.database.url, `UPDATE api_key SET revoked_at = now() WHERE name = 'weg'`);
    expect((await hear(caseId, { authorization: `Bearer ${key}` })).statusCode).toBe(401);
  });

  it('ends the session of a disabled account at once', async () => {
    const account = await office
      .get(Accounts)
      .create({ name: '架空 職員', email: 'shokuin@example.jp', role: 'staff' });
    const cookie = `dxc-staff=${await office.get(Sessions).start('account', account.id)}`;
    const look = async () =>
      (await office.inject({ method: 'GET', url: '/auth/session', headers: { cookie } }))
        .statusCode;
    expect(await look()).toBe(200);
    await sql(office.database.url, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
      account.id,
    ]);
    expect(await look()).toBe(401);
  });

  it('refuses what another site’s page asks for, before looking at who is signed in', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) expect((await hear(caseId, headers)).statusCode).toBe(403);
    expect((await hear(caseId, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(401);
  });

  it('opens a link’s page to whoever holds the link, and says of a forged one only that it fails', async () => {
    const url = new URL(office.get(Links).firstUrl('tracking', caseId)).pathname;
    const forged = `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`;
    expect((await office.inject({ method: 'GET', url: forged })).statusCode).toBe(404);
  });
});
