import { ApiKeys } from '../../server/identity/index.js';
import { loadDemo } from '../../server/demo/index.js';
import type { ContributionRate } from '../../server/kpi/index.js';
import type { CasesBehind } from '../../server/kpi/queries/cases-behind.js';
import type { KpiBreakdown, KpiFunnel, KpiTrend } from '../../server/kpi/queries/trend-views.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  key = await office.get(ApiKeys).create('試験', 'staff');
});
afterAll(() => office.close());

const get = async <T>(url: string): Promise<T> =>
  (
    await office.inject({
      method: 'GET',
      url: `/api/v1/${url}`,
      headers: { authorization: `Bearer ${key}` },
    })
  ).json<T>();
const query = (filter: Record<string, string | number>) =>
  new URLSearchParams(
    Object.entries(filter).map(([name, it]): [string, string] => [name, String(it)]),
  ).toString();
const inbox = async (filter: Record<string, string | number>) =>
  (await get<{ total: number }>(`consultations?${query(filter)}`)).total;
const behind = (filter: Record<string, string | number>) =>
  get<CasesBehind>(`kpi/cases?${query(filter)}`);

test('the trend ends where the rate of the year stands, and every figure opens its cases', async () => {
  const trend = await get<KpiTrend>('kpi/trend?fiscalYear=2021');
  const rate = await get<ContributionRate>('kpi/contribution-rate?fiscalYear=2021');
  expect(trend.months).toHaveLength(12);
  const { numerator, denominator, received } = trend.months.at(-1)!.cumulative;
  expect({ numerator, denominator, received }).toEqual({
    numerator: rate.numerator,
    denominator: rate.denominator,
    received: 29,
  });
  expect(trend.months.at(-1)!.cumulative.rate).toBe(90);
  for (const month of trend.months) {
    expect(await inbox(month.inbox)).toBe(month.received);
    expect((await behind(month.cases.received)).total).toBe(month.received);
    expect((await behind(month.cases.ended)).total).toBe(month.ended);
    expect((await behind(month.cases.answers)).total).toBe(month.denominator + month.unanswered);
    expect((await behind(month.cases.support)).total).toBe(month.support);
  }
});

test('the cumulative support count is drawn against its run-rate to March', async () => {
  const { months } = await get<KpiTrend>('kpi/trend');
  expect(months[0]!.cumulative.supportNeeded).toBe(79.1);
  expect(months[11]!.cumulative.supportNeeded).toBe(91);
  expect(months.map(({ future }) => future).filter(Boolean)).toHaveLength(4);
});

test('the funnel narrows, and times are those of the timeline', async () => {
  const { stages, times } = await get<KpiFunnel>('kpi/funnel?fiscalYear=2021');
  expect(stages[0]).toMatchObject({ stage: 'received', label: '受付', cases: 29, share: 100 });
  const [naive] = await sql<{ median: number; cases: number }>(
    office.database.ownerUrl,
    `SELECT count(*)::int AS cases, percentile_cont(0.5) WITHIN GROUP (
       ORDER BY extract(epoch FROM at - received_at) / 3600)::float AS median
     FROM (SELECT received_at, (SELECT min(at) FROM timeline_entry t WHERE t.consultation_id = c.id
             AND data->>'to' = 'answered') AS at
           FROM consultation c WHERE fiscal_year = 2021) AS case_ WHERE at IS NOT NULL`,
  );
  const whole = times.find(({ from, to }) => from === 'received' && to === 'answered');
  expect(whole).toMatchObject({ label: '受付 → 回答済み', cases: naive!.cases });
  expect(whole!.medianHours).toBeCloseTo(naive!.median, 0);
  expect(whole!.p90Hours!).toBeGreaterThanOrEqual(whole!.medianHours!);
});

test('a breakdown by each dimension, narrowed by others, leads to its cases', async () => {
  for (const by of ['requesterType', 'contentType', 'theme', 'municipality', 'channel']) {
    const { items, total } = await get<KpiBreakdown>(
      `kpi/breakdown?by=${by}&fiscalYear=2021&requesterType=business`,
    );
    expect(items.length).toBeGreaterThan(0);
    if (by !== 'theme') expect(total).toBe(items.reduce((sum, { count }) => sum + count, 0));
    for (const { value, count, inbox: filter, cases } of items) {
      if (value !== '') expect(await inbox(filter)).toBe(count);
      expect((await behind(cases)).total).toBe(count);
    }
  }
});

test('refuses what it does not know', async () => {
  const status = async (url: string) =>
    (
      await office.inject({
        method: 'GET',
        url: `/api/v1/kpi/${url}`,
        headers: { authorization: `Bearer ${key}` },
      })
    ).statusCode;
  expect(await status('breakdown?by=name')).toBe(422);
  expect(await status('cases?measure=everything')).toBe(422);
  expect(await status('cases?measure=received&month=2026-13')).toBe(422);
});
