import { strFromU8, unzipSync } from 'fflate';
import { loadDemo } from '../../server/demo/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import type { ConsultationReport } from '../../server/kpi/queries/consultation-report.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const PUBLISHED = '/api/v1/reports/consultations?from=2021-09-01&to=2022-05-31';
const COLUMNS = [
  'DXに関する情報提供',
  '人材育成（セミナー開催等の相談）',
  '課題解決のための相談',
  'その他',
];
/** centres/README.md: the joint table of the demo, whose margins are the published ones. */
const JOINT = {
  県民グループ: [2, 1, 1, 1],
  県内事業者: [5, 6, 7, 1],
  '県・市町': [3, 5, 1, 1],
};

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  key = await office.get(ApiKeys).create('試験', 'staff');
});
afterAll(() => office.close());

const get = (url: string) =>
  office.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } });
const report = async (url = PUBLISHED) => (await get(url)).json<ConsultationReport>();

test('the demo centre reproduces the published table of 34, cell by cell', async () => {
  const table = await report();
  expect(table.columns).toEqual(COLUMNS);
  expect(Object.fromEntries(table.rows.map((row, at) => [row, table.cells[at]]))).toEqual(JOINT);
  expect(table.rowTotals).toEqual([5, 19, 10]);
  expect(table.columnTotals).toEqual([10, 12, 9, 3]);
  expect(table.total).toBe(34);
  expect(table.byFiscalYear.map(({ label, total }) => [label, total])).toEqual([
    ['令和3年度', 29],
    ['令和4年度', 5],
  ]);
  expect(table.rowShares).toEqual([14.7, 55.9, 29.4]);
  expect(table.byMonth.reduce((sum, { total }) => sum + total, 0)).toBe(34);
  expect(table.byMonth[0]?.label).toMatch(/^令和3年\d+月$/);
});

test('CSV has a BOM, a header and one value a cell', async () => {
  const answer = await get(`${PUBLISHED}&format=csv`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [header = '', ...lines] = answer.body.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(header.split(',').slice(0, 6)).toEqual(['相談者', ...COLUMNS, '計']);
  const cells = new Map(lines.map((line) => [line.split(',')[0], line.split(',').slice(1, 6)]));
  for (const [row, counts] of Object.entries(JOINT)) {
    expect(cells.get(row)?.slice(0, 4).map(Number)).toEqual(counts);
  }
  expect(cells.get('計')).toEqual(['10', '12', '9', '3', '34']);
});

test('XLSX opens in an independent reader with the same figures as numbers', async () => {
  const answer = await get(`${PUBLISHED}&format=xlsx`);
  const files = unzipSync(new Uint8Array(answer.rawPayload));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, it = '']) => it,
  );
  const rows = [...text('xl/worksheets/sheet1.xml').matchAll(/<row .*?<\/row>/g)].map(([row]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].map(([, attributes = '', inner = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      return attributes.includes('t="s"') ? shared[Number(value)] : Number(value);
    }),
  );
  for (const [row, counts] of Object.entries(JOINT)) {
    expect(rows.find(([first]) => first === row)?.slice(1, 5)).toEqual(counts);
  }
  expect(rows.find(([first]) => first === '計')?.slice(1, 6)).toEqual([10, 12, 9, 3, 34]);
  expect(text('xl/workbook.xml')).toContain('月別');
});

test('the page to print carries the same table and no script', async () => {
  const { body } = await get(`${PUBLISHED}&format=html`);
  expect(body).toContain('<caption>相談者別×相談内容別</caption>');
  expect(body).not.toContain('<script');
});

test('cases nobody has classified have a column of their own, only then', async () => {
  await sql(
    office.database.url,
    `UPDATE consultation SET content_type = NULL
     WHERE id = (SELECT id FROM consultation WHERE received_at < '2022-01-01' LIMIT 1)`,
  );
  const table = await report();
  expect(table.columns).toEqual([...COLUMNS, '未分類']);
  expect(table.columnTotals.at(-1)).toBe(1);
  expect(table.total).toBe(34);
});

test('compares with the same days of the year before', async () => {
  const table = await report('/api/v1/reports/consultations?from=2022-09-01&to=2023-05-31');
  expect(table.total).toBe(0);
  expect(table.previous).toMatchObject({ from: '2021-09-01', to: '2022-05-31', total: 34 });
  expect(table.totalChange).toBe(0);
});

test('refuses days that are none or backwards', async () => {
  for (const days of ['from=2022-05-31&to=2021-09-01', 'from=2022-02-30&to=2022-03-01', '']) {
    expect((await get(`/api/v1/reports/consultations?${days}`)).statusCode).toBe(422);
  }
});
