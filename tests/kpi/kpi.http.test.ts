import { ApiKeys } from '../../server/identity/index.js';
import { SaveDefinitions } from '../../server/kpi/commands/save-definitions.js';
import { RollUps } from '../../server/kpi/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';

describe('the KPI API', () => {
  let office: TestApp;
  let key: string;
  const consultationIds: string[] = [];

  const get = async (path: string) =>
    office.inject({ method: 'GET', url: path, headers: { authorization: `Bearer ${key}` } });

  /** A support that ended then, and perhaps an answer. */
  const answer = async (
    endedAt: string,
    fiscalYear: number,
    choice: string | null,
    type = 'consultation',
  ) => {
    const id = newId();
    await sql(
      office.database.url,
      `INSERT INTO survey_invitation
         (id, subject_kind, subject_id, consultation_id, support_type, support_ended_at, fiscal_year,
          definition_version, state, send_at, created_at)
       VALUES ($1, 'consultation', $1, $2, $3, $4, $5, 1, $6, $4, $4)`,
      [id, consultationIds[0], type, endedAt, fiscalYear, choice ? 'answered' : 'invited'],
    );
    if (choice === null) return;
    await sql(
      office.database.url,
      `INSERT INTO survey_answer
         (id, invitation_id, consultation_id, choice, channel, answered_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'web', $5, $5, $5)`,
      [newId(), id, consultationIds[0], choice, endedAt],
    );
  };

  beforeAll(async () => {
    office = await testApp();
    key = await office.get(ApiKeys).create('試験', 'staff');
    const made = await office.inject({
      method: 'POST',
      url: '/api/v1/consultations',
      payload: submission(),
    });
    consultationIds.push(made.json<{ id: string }>().id);
  });
  afterAll(() => office.close());

  it('has no rate before the first answer', async () => {
    const reply = await get('/api/v1/kpi/contribution-rate');
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({
      fiscalYear: 2026,
      fiscalYearLabel: '令和8年度',
      numerator: 0,
      denominator: 0,
      unanswered: 0,
      rate: null,
      target: 90,
      achieved: false,
      margin: 0,
      positivesNeeded: 1,
      responseRate: null,
      interval: null,
      definitionVersion: '1',
      counts: { useful: 0, somewhatUseful: 0, notVeryUseful: 0, notUseful: 0 },
    });
  });

  it('counts the answers of the fiscal year in which the support ended', async () => {
    for (let n = 0; n < 12; n += 1)
      await answer(`2026-05-01T00:00:${String(n).padStart(2, '0')}Z`, 2026, 'useful');
    for (let n = 0; n < 6; n += 1)
      await answer(`2026-06-01T00:00:0${String(n)}Z`, 2026, 'somewhat_useful');
    await answer('2026-07-01T00:00:00Z', 2026, 'not_very_useful');
    await answer('2026-07-02T00:00:00Z', 2026, 'not_useful');
    await answer('2026-07-03T00:00:00Z', 2026, null);
    await answer('2026-03-31T14:59:59Z', 2025, 'not_useful');
    // A kind of support the definition does not count.
    await answer('2026-07-04T00:00:00Z', 2026, 'not_useful', 'referral');
    expect((await get('/api/v1/kpi/contribution-rate?fiscalYear=2026')).json()).toMatchObject({
      numerator: 18,
      denominator: 20,
      unanswered: 1,
      rate: 90,
      responseRate: 95.2,
      interval: { low: 69.8, high: 97.3 },
      achieved: true,
      margin: 0,
      positivesNeeded: 0,
      counts: { useful: 12, somewhatUseful: 6, notVeryUseful: 1, notUseful: 1 },
    });
    await answer('2026-07-05T00:00:00Z', 2026, 'useful');
    expect((await get('/api/v1/kpi/contribution-rate')).json()).toMatchObject({
      numerator: 19,
      denominator: 21,
      rate: 90.5,
    });
    expect((await get('/api/v1/kpi/contribution-rate?fiscalYear=2025')).json()).toMatchObject({
      fiscalYearLabel: '令和7年度',
      numerator: 0,
      denominator: 1,
      rate: 0,
      achieved: false,
    });
  });

  it('refuses a year that is none', async () => {
    const reply = await get('/api/v1/kpi/contribution-rate?fiscalYear=令和');
    expect(reply.statusCode).toBe(422);
  });

  it('shows the desk at a glance', async () => {
    const reply = await get('/api/v1/kpi/overview');
    expect(reply.json()).toMatchObject({
      asOf: '2026-11-21T01:00:00.000Z',
      contribution: { fiscalYear: 2026, rate: 90.5 },
      overdue: 0,
      receivedThisMonth: 1,
      receivedThisFiscalYear: 1,
      cumulative: 1,
    });
    expect(reply.json<{ openByState: unknown[] }>().openByState[0]).toEqual({
      state: 'received',
      label: '受付',
      count: 1,
    });
    // Half a year later the roll-ups have long seen the case.
    await office.get(RollUps).catchUp();
    office.clock.set('2027-04-01T00:00:00+09:00');
    expect((await get('/api/v1/kpi/overview')).json()).toMatchObject({
      contribution: { fiscalYear: 2027, rate: null },
      overdue: 1,
      receivedThisMonth: 0,
      receivedThisFiscalYear: 0,
      cumulative: 1,
    });
  });

  it('does not count spam', async () => {
    await sql(office.database.url, `UPDATE consultation SET state = 'spam'`);
    await office.get(RollUps).recompute();
    expect((await get('/api/v1/kpi/overview')).json()).toMatchObject({ overdue: 0, cumulative: 0 });
  });

  it('keeps the definitions, once, and refuses one changed under its number', async () => {
    const rows = () =>
      sql<{ key: string }>(
        office.database.url,
        'SELECT key, version FROM kpi_definition ORDER BY key',
      );
    const first = await rows();
    expect(first).toHaveLength(5);
    await office.get(SaveDefinitions).execute();
    expect(await rows()).toEqual(first);
    await sql(
      office.database.ownerUrl,
      `UPDATE kpi_definition SET definition = jsonb_set(definition, '{target}', '85')
       WHERE key = 'contribution_rate'`,
    );
    await expect(office.get(SaveDefinitions).execute()).rejects.toThrow(/contribution_rate/);
  });
});
