import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeys } from '../../server/identity/index.js';
import { importIssueSurveyCli } from '../../server/kpi/index.js';
import type { KpiList } from '../../server/kpi/queries/kpi-views.js';
import { testApp, type TestApp } from '../support/app.js';
import { submission } from '../support/submissions.js';

/** As published: 111 issues in five categories (令和3年1月). */
const SURVEY = `category,count,example
業務効率化,51,各種調査照会の簡素化など
ICT機器・ネットワーク増強,17,Web会議用PCの増強など
オンライン手続の利用促進,16,電子申請、電子収納、電子決裁など
情報発信の強化,16,AI活用によるFAQの充実など
その他,11,行政と民間のシステム連携など
`;

let office: TestApp;
let key: string;
const folder = mkdtempSync(join(tmpdir(), 'issue-survey-'));
beforeAll(async () => {
  office = await testApp({ env: { CENTRE: 'shizuoka' } });
  key = await office.get(ApiKeys).create('試験', 'staff');
});
afterAll(() => office.close());

const get = async (url: string) =>
  (
    await office.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } })
  ).json<unknown>();

async function load(csv: string, ...more: string[]): Promise<{ code: number; said: string[] }> {
  const file = join(folder, 'survey.csv');
  writeFileSync(file, csv);
  const said: string[] = [];
  const argv = [file, ...(more.length > 0 ? more : ['--name', '課題調査', '--date', '2021-01-31'])];
  const code = await importIssueSurveyCli(office.app, argv, (line) => said.push(line));
  return { code, said };
}

test('the second desk’s survey of 111 issues is imported and reported, twice the same', async () => {
  await load(SURVEY);
  expect(await load(`\uFEFF${SURVEY}`)).toEqual({
    code: 0,
    said: ['読み込みました: 課題調査 111件'],
  });
  const { items } = (await get('/api/v1/reports/issue-surveys')) as {
    items: { total: number; heldOn: string; lines: { count: number; share: number }[] }[];
  };
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ total: 111, heldOn: '2021-01-31' });
  expect(items[0]!.lines.map(({ count }) => count)).toEqual([51, 17, 16, 16, 11]);
  expect(items[0]!.lines.map(({ share }) => share)).toEqual([45.9, 15.3, 14.4, 14.4, 9.9]);
});

test('a survey with other categories is refused as a whole, line by line', async () => {
  const { code, said } = await load('category,count,example\n人材育成,3,\n業務効率化,三,\n');
  expect(code).toBe(1);
  expect(said).toEqual([
    '2行目: 「人材育成」は、このセンターの相談内容にありません。',
    '3行目: 件数は数字で書いてください。',
  ]);
  expect((await load(SURVEY, '--name', '課題調査')).code).toBe(2);
});

test('its consultations are reported in its own categories, without any code of its own', async () => {
  const payload = submission({ contentType: 'efficiency', requester: undefined });
  const made = await office.inject({
    method: 'POST',
    url: '/api/v1/consultations',
    payload: {
      ...payload,
      requester: { ...(submission()['requester'] as object), municipality: null },
    },
  });
  expect(made.statusCode).toBe(201);
  expect(await get('/api/v1/reports/consultations?from=2026-04-01&to=2027-03-31')).toMatchObject({
    rows: ['県内事業者'],
    columns: [
      '業務効率化',
      'ICT機器・ネットワーク増強',
      'オンライン手続の利用促進',
      '情報発信の強化',
      'その他',
    ],
    cells: [[1, 0, 0, 0, 0]],
  });
  const { items } = (await get('/api/v1/kpi')) as KpiList;
  expect(items).toMatchObject([{ key: 'contribution_rate', yearTarget: null, achievement: null }]);
});
