import { DemoSupporter, loadDemo, type LoadedDemo } from '../../server/demo/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
let loaded: LoadedDemo | null;

beforeAll(async () => {
  office = await testApp();
  loaded = await loadDemo(office.app);
});
afterAll(() => office.close());

const rows = <Row extends Record<string, unknown>>(query: string, values?: unknown[]) =>
  sql<Row>(office.database.ownerUrl, query, values);
const count = async (query: string) =>
  (await rows<{ n: number }>(`SELECT count(*)::int AS n ${query}`))[0]?.n;

test('the demo fills an empty database', async () => {
  expect(loaded).toMatchObject({ supporters: 21, consultations: 68 });
  expect(await count('FROM consultation WHERE fictitious')).toBe(68);
  expect(await count('FROM supporter WHERE fictitious')).toBe(21);
});

test('a database in use is left as it is', async () => {
  expect(await loadDemo(office.app)).toBeNull();
  expect(await count('FROM consultation')).toBe(68);
});

test('a centre without a demo starts empty', async () => {
  const other = await testApp({ env: { CENTRE: 'shizuoka' } });
  expect(await loadDemo(other.app)).toBeNull();
  await other.close();
});

test('there is an account for every role, without a password', async () => {
  const accounts = await rows<{ role: string }>('SELECT DISTINCT role FROM account ORDER BY role');
  expect(accounts.map(({ role }) => role)).toEqual(['admin', 'auditor', 'manager', 'staff']);
  expect(await count('FROM account WHERE password_hash IS NOT NULL')).toBe(0);
});

test('the supporter whose link is printed has an offer to answer', async () => {
  expect(await office.get(DemoSupporter).find()).toEqual({
    id: loaded?.supporterId,
    name: '架空 みさき',
  });
});

test('the next receipt number follows the demo’s last', async () => {
  const [last] = await rows<{ n: number }>(
    `SELECT max(split_part(receipt_number, '-', 2)::int) AS n FROM consultation WHERE fiscal_year = 2026`,
  );
  const [next] = await rows<{ n: number }>(`SELECT nextval('receipt_number_2026')::int AS n`);
  expect(next?.n).toBe((last?.n ?? 0) + 1);
});

test('only the suggestions of open cases are told to the jobs: nobody is written to about history', async () => {
  const events = await rows(
    'SELECT type, count(*)::int AS n FROM outbox_event GROUP BY type ORDER BY 1',
  );
  expect(events).toEqual([
    { type: 'demo.loaded', n: 1 },
    { type: 'triage.suggested', n: 12 },
  ]);
  expect(await count('FROM delivery')).toBe(0);
});

test('every open case has a suggestion, noted when it came in', async () => {
  expect(await count('FROM triage_suggestion')).toBe(12);
  expect(
    await count(`FROM timeline_entry JOIN consultation c ON c.id = consultation_id
                 WHERE kind = 'triage-suggested' AND at > c.received_at + interval '2 seconds'`),
  ).toBe(0);
});

test('the answers of each year give what the first page shows', async () => {
  const years = await rows(
    `SELECT fiscal_year AS year, count(choice)::int AS answers,
            count(*) FILTER (WHERE choice IN ('useful', 'somewhat_useful'))::int AS positive
     FROM survey_result GROUP BY 1 ORDER BY 1`,
  );
  expect(years).toEqual([
    { year: 2021, answers: 20, positive: 18 },
    { year: 2022, answers: 10, positive: 9 },
    { year: 2026, answers: 20, positive: 18 },
  ]);
});

test('loading is one entry in the audit log, beside what the categoriser did', async () => {
  const actions = await rows<{ action: string }>(
    'SELECT DISTINCT action FROM audit_entry ORDER BY 1',
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'demo.loaded',
    'seminar-series.created',
    'seminar.created',
    'seminars.imported',
    'triage.suggested',
  ]);
});
