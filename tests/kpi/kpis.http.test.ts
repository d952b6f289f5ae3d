import { ApiKeys } from '../../server/identity/index.js';
import { loadDemo } from '../../server/demo/index.js';
import { RollUps } from '../../server/kpi/index.js';
import type { KpiList } from '../../server/kpi/queries/kpi-views.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
const keys: Record<string, string> = {};
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  for (const role of ['staff', 'manager'] as const) {
    keys[role] = await office.get(ApiKeys).create(role, role);
  }
});
afterAll(() => office.close());

const send = (role: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  office.inject({
    method,
    url: `/api/v1/kpi${url}`,
    headers: { authorization: `Bearer ${keys[role] ?? ''}` },
    ...(payload && { payload }),
  });
const kpi = async (key: string, year = 2026) => {
  const list = (await send('staff', 'GET', `?fiscalYear=${String(year)}`)).json<KpiList>();
  return list.items.find((item) => item.key === key);
};
const course = (over: object = {}) => ({
  key: 'digital_talent_participants',
  occurredOn: '2026-03-31',
  amount: 62,
  title: '架空講座',
  evidence: '参加者名簿（架空）',
  ...over,
});

test('the five KPIs are listed with their definitions', async () => {
  const list = (await send('staff', 'GET', '')).json<KpiList>();
  expect(list.items.map(({ key, source, counting }) => [key, source, counting])).toEqual([
    ['contribution_rate', 'survey', 'fiscal'],
    ['support_cases', 'support', 'fiscal'],
    ['joint_projects', 'entries', 'calendar'],
    ['digital_talent_participants', 'participants', 'calendar'],
    ['municipal_cooperation', 'entries', 'fiscal'],
  ]);
  expect(await kpi('contribution_rate', 2021)).toMatchObject({
    actual: 90,
    yearTarget: 90,
    achievement: { value: 1, grade: 'A' },
    rate: { numerator: 18, denominator: 20, interval: { low: 69.8, high: 97.3 } },
  });
});

test('support counts once per case and kind, and every act apart', async () => {
  const shown = await kpi('support_cases');
  const [naive] = await sql<{ cases: number; acts: number }>(
    office.database.ownerUrl,
    `WITH act AS (
       SELECT e.consultation_id AS id, 'matching' AS kind, e.decided_at AS at FROM engagement e
       WHERE e.state IN ('accepted', 'active', 'reported', 'completed')
       UNION ALL
       SELECT r.consultation_id, CASE e.kind WHEN 'advice' THEN 'advice' ELSE 'information' END,
              r.submitted_at
       FROM advice_report r JOIN engagement e ON e.id = r.engagement_id WHERE r.state = 'submitted'
       UNION ALL
       SELECT c.id, 'information', c.support_ended_at FROM consultation c
       WHERE c.support_ended_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM engagement e
         WHERE e.consultation_id = c.id AND e.state IN ('accepted', 'active', 'reported', 'completed'))
     ), business AS (
       SELECT act.id, kind, min(at) AS first, count(*) FILTER (WHERE at >= '2026-04-01+09') AS acts
       FROM act JOIN consultation c ON c.id = act.id WHERE c.requester_type = 'business'
       GROUP BY 1, 2
     )
     SELECT count(*) FILTER (WHERE first >= '2026-04-01+09')::int AS cases, sum(acts)::int AS acts
     FROM business`,
  );
  expect(naive!.cases).toBeGreaterThan(5);
  expect(shown?.support?.cases.total).toBe(naive!.cases);
  expect(shown?.support?.acts.total).toBe(naive!.acts);
  expect(shown?.single).toMatchObject({ target: 13, actual: naive!.cases });
  expect(shown?.yearTarget).toBe(91);
  expect(shown?.actual).toBeGreaterThanOrEqual(26 + naive!.cases);
});

test('participants are entered by a manager with evidence, and counted by the year they name', async () => {
  expect((await send('staff', 'POST', '/entries', course())).statusCode).toBe(403);
  const made = await send('manager', 'POST', '/entries', course());
  expect(made.statusCode).toBe(201);
  expect((await send('manager', 'POST', '/entries', course({ evidence: ' ' }))).statusCode).toBe(
    422,
  );
  expect(
    (await send('manager', 'POST', '/entries', course({ key: 'contribution_rate' }))).json(),
  ).toMatchObject({ errors: [{ pointer: '/key' }] });
  expect(
    (await send('manager', 'POST', '/entries', course({ occurredOn: '2026-12-01' }))).statusCode,
  ).toBe(422);
  // 令和8年 is a calendar year: 31 March counts in it.
  expect(await kpi('digital_talent_participants')).toMatchObject({
    actual: 185,
    yearTarget: 369,
    achievement: { value: 0.5, grade: 'D' },
    single: { target: 61, actual: 62, achievement: { value: 1, grade: 'A' } },
  });
  const project = course({ key: 'municipal_cooperation', amount: 3 });
  await send('manager', 'POST', '/entries', project);
  // 令和8年度 is not: 31 March belongs to the year before.
  expect((await kpi('municipal_cooperation', 2025))?.single.actual).toBe(3);
  expect((await kpi('municipal_cooperation'))?.single.actual).toBe(0);
  const { id } = made.json<{ id: string }>();
  const cancelled = await send('manager', 'POST', `/entries/${id}/cancellation`, {
    reason: '重複',
  });
  expect(cancelled.json()).toMatchObject({ cancelReason: '重複', cancelledByName: 'manager' });
  expect((await kpi('digital_talent_participants'))?.actual).toBe(123);
  const again = await send('manager', 'POST', `/entries/${id}/cancellation`, { reason: '重複' });
  expect(again.statusCode).toBe(409);
  expect(
    (await send('manager', 'POST', '/entries/x/cancellation', { reason: '重複' })).statusCode,
  ).toBe(404);
});

test('the roll-ups are a recount of every case; what went missing is found and healed', async () => {
  const rollUps = office.get(RollUps);
  expect(await rollUps.verify()).toEqual({ cases: 68, surveys: 0, seminars: 0, differences: [] });
  await sql(
    office.database.ownerUrl,
    `UPDATE consultation SET municipality = '242047' WHERE receipt_number = 'R3-00001'`,
  );
  expect((await rollUps.verify()).differences.length).toBeGreaterThan(0);
  await rollUps.recompute();
  expect((await rollUps.verify()).differences).toEqual([]);
});
