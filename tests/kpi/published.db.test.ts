import { AuditLog, VerifyPublished } from '../../server/audit/index.js';
import { auditVerify } from '../../server/cli/audit-commands.js';
import { loadDemo } from '../../server/demo/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import { RollUps } from '../../server/kpi/index.js';
import type { ClosingView } from '../../server/kpi/queries/closings.js';
import { newId } from '../../server/platform/core/ids.js';
import { PersonalData } from '../../server/platform/core/personal-data.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const PERIOD = 'FY2021';
/** What is published, in the order of their references. Each test finds it as it was published. */
const TABLES = [
  'kpi_closing',
  'kpi_correction',
  'kpi_correction_note',
  'report_snapshot',
  'open_data_release',
  'open_data_publication',
];

let office: TestApp;
let key: string;
let caseId: string;

beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  key = await office.get(ApiKeys).create('manager', 'manager');
  await send('POST', 'kpi/closings', { period: PERIOD });
  await send('POST', 'kpi/closings', { period: '2021-11' });
  const [row] = await owner<{ id: string }>(
    `UPDATE consultation SET content_type = NULL, requester_type = 'organisation'
     WHERE receipt_number = 'R3-00003' RETURNING id`,
  );
  caseId = row!.id;
  await office.get(RollUps).refresh(caseId, '分類の確定・変更');
  const { corrections } = await closing();
  const note = `kpi/closings/${PERIOD}/corrections/${corrections[0]!.id}/note`;
  await send('POST', note, { note: '団体と確認' });
  await send('POST', note, { note: '架空 花子さんに電話で確認' });
  await send('POST', 'reports/snapshots', {
    title: '議会',
    from: '2021-09-01',
    to: '2022-03-31',
  });
  const { id } = (
    await send('POST', 'kpi/open-data', { dataset: 'consultations', fiscalYear: 2021 })
  ).json<{ id: string }>();
  await send('POST', `kpi/open-data/${id}/approval`);
  for (const table of TABLES) {
    await owner(`CREATE TABLE saved_${table} AS TABLE ${table}`);
    await owner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
}, 60_000);
afterEach(async () => {
  await owner(`TRUNCATE ${TABLES.join(', ')}`);
  for (const table of TABLES) await owner(`INSERT INTO ${table} TABLE saved_${table}`);
});
afterAll(() => office.close());

const owner = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) =>
  sql<Row>(office.database.ownerUrl, text, values);
async function send(method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await office.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });
  if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.body}`);
  return answer;
}
const closing = async () => (await send('GET', `kpi/closings/${PERIOD}`)).json<ClosingView>();

/** Exit code and lines of `npm run dxc -- audit verify`. */
async function verify(): Promise<{ code: number; lines: string }> {
  const lines: string[] = [];
  const code = await auditVerify.run(office.app, [], (line) => lines.push(line));
  return { code, lines: lines.join('\n') };
}

const report = async (recordType: string) =>
  (await office.get(VerifyPublished).run()).find(
    (publishedReport) => publishedReport.recordType === recordType,
  );

test('everything that was published is as the log says, and the notes show the newest', async () => {
  const [first, ...rest] = (await closing()).corrections;
  expect(first).toMatchObject({ note: '架空 花子さんに電話で確認', notedByName: 'manager' });
  expect(rest).toEqual([]);
  expect(await closing()).toMatchObject({ intact: true });
  const counts = (await office.get(VerifyPublished).run()).map(({ recordType, stored }) => [
    recordType,
    stored,
  ]);
  expect(counts).toEqual([
    ['kpi-period', 2],
    ['kpi-correction', 1],
    ['kpi-correction-note', 2],
    ['report', 1],
    ['open-data', 1],
  ]);
  const { code, lines } = await verify();
  expect(lines).toContain('公表したもの 7件');
  expect(code).toBe(0);
});

test('corrections that are gone are missed, by the closing and by name', async () => {
  const id = (await closing()).corrections[0]!.id;
  await owner(`DELETE FROM kpi_correction_note; DELETE FROM kpi_correction`);
  expect(await closing()).toMatchObject({ intact: false, corrections: [] });
  const { code, lines } = await verify();
  expect(code).toBe(1);
  expect(lines).toContain('確定後の訂正 1件: ログにあるのに、失われています');
  expect(lines).toContain(id);
});

test.each([
  ['a correction', 'kpi-correction', `UPDATE kpi_correction SET cells = '[]'`, 'altered'],
  ['a correction’s reason', 'kpi-correction', `UPDATE kpi_correction SET reason = 'x'`, 'altered'],
  ['a note', 'kpi-correction-note', `UPDATE kpi_correction_note SET note = 'x'`, 'altered'],
  ['a closing', 'kpi-period', `UPDATE kpi_closing SET by_name = 'x'`, 'altered'],
  [
    'a closing with its hash',
    'kpi-period',
    `UPDATE kpi_closing SET snapshot = '{}', hash = encode(sha256('{}'), 'hex')`,
    'altered',
  ],
  [
    'a closing',
    'kpi-period',
    `DELETE FROM kpi_correction_note; DELETE FROM kpi_correction; DELETE FROM kpi_closing`,
    'missing',
  ],
  ['a report’s title', 'report', `UPDATE report_snapshot SET title = 'x'`, 'altered'],
  ['a report', 'report', `DELETE FROM report_snapshot`, 'missing'],
  ['a release', 'open-data', `UPDATE open_data_release SET content = '{}'`, 'altered'],
  ['an approval', 'open-data', `UPDATE open_data_publication SET version = 7`, 'altered'],
  ['an approval', 'open-data', `DELETE FROM open_data_publication`, 'missing'],
])('%s that whoever owns the database changed is found (%s: %s)', async (_, type, change, how) => {
  await owner(change);
  const found = (await report(type)) as unknown as Record<string, string[]>;
  expect(found[how]?.length).toBeGreaterThan(0);
  expect((await verify()).code).toBe(1);
});

test('a correction that somebody put in without the program stands out', async () => {
  await sql(
    office.database.url,
    `INSERT INTO kpi_correction (id, period, cells, reason, at) VALUES ($1, $2, '[]', 'x', now())`,
    [newId(), PERIOD],
  );
  expect(await closing()).toMatchObject({ intact: false });
  expect(await report('kpi-correction')).toMatchObject({ unlogged: [expect.any(String)] });
});

test('a second digest in the log does not make good what was changed', async () => {
  await owner(`UPDATE report_snapshot SET title = 'x'`);
  const altered = await report('report');
  await office.get(AuditLog).viewed(
    { kind: 'system', id: 'x' },
    {
      action: 'report.kept',
      recordType: 'report',
      recordId: altered!.altered[0]!,
      changes: { digest: { to: 'anything' } },
    },
  );
  expect(await report('report')).toMatchObject({ altered: altered!.altered });
});

test('words that erasure takes out of a note are no finding, and their digest tells nothing', async () => {
  const holder = office
    .get(PersonalData)
    .all()
    .find(({ name }) => name === 'kpi-corrections');
  await holder!.erase(
    { query: (text: string, values?: unknown[]) => sqlOfApp(text, values) as never },
    { consultationId: caseId, addresses: [] },
  );
  expect((await closing()).corrections).toMatchObject([{ note: null, notedByName: 'manager' }]);
  expect(await closing()).toMatchObject({ intact: true });
  expect(await report('kpi-correction-note')).toMatchObject({
    erased: 2,
    altered: [],
    missing: [],
  });
  const [left] = await owner<{ rest: string }>(
    `SELECT string_agg(entry::text, '') AS rest FROM audit_entry AS entry
     WHERE action = 'kpi-correction.noted'`,
  );
  expect(left?.rest).not.toContain('花子');
  expect((await verify()).code).toBe(0);
});

/** As TypeORM gives the result of an UPDATE: rows and their number. */
async function sqlOfApp(text: string, values?: unknown[]): Promise<[unknown[], number]> {
  const rows = await sql(office.database.url, `${text} RETURNING 1`, values);
  return [rows, rows.length];
}
