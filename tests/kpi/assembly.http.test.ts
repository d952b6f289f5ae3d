import { strFromU8, unzipSync } from 'fflate';
import { loadDemo } from '../../server/demo/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import { RollUps } from '../../server/kpi/index.js';
import type { AssemblyAnswers } from '../../server/kpi/queries/assembly-views.js';
import type { ReportExample } from '../../server/kpi/queries/report-examples.js';
import type { ReportSnapshot } from '../../server/kpi/queries/report-snapshots.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const DAYS = 'from=2021-09-01&to=2022-05-31';
let office: TestApp;
let key = '';
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  await office.get(RollUps).catchUp();
  key = await office.get(ApiKeys).create('試験', 'staff');
});
afterAll(() => office.close());

const send = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  office.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });
const answers = async (days = DAYS) =>
  (await send('GET', `/reports/answers?${days}`)).json<AssemblyAnswers>();

describe('likely questions', () => {
  test('say the published figures, each with its definition and exactly its cases', async () => {
    const { items } = await answers();
    const of = (start: string) => items.find(({ key: it }) => it.startsWith(start));
    expect(of('received')).toMatchObject({
      answer: expect.stringMatching(/^34件です。.*県内事業者19件（55\.9%）/) as string,
      definition: expect.stringContaining('1件の相談を1回') as string,
    });
    expect(of('received')?.receipts).toHaveLength(34);
    expect(of('row:県内事業者')?.receipts).toHaveLength(19);
    expect(of('column:DXに関する情報提供')?.receipts).toHaveLength(10);
    expect(of('row:県・市町')?.receipts).toHaveLength(10);
  });

  test('count days, not months, at both ends', async () => {
    const [first] = await sql<{ day: string }>(
      office.database.url,
      `SELECT to_char(min(received_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day
       FROM consultation`,
    );
    const { items } = await answers(`from=${first?.day ?? ''}&to=${first?.day ?? ''}`);
    const received = items.find(({ key: it }) => it === 'received');
    expect(received?.answer).toMatch(new RegExp(`^${String(received?.receipts.length)}件です`));
    expect(received?.receipts.length).toBeLessThan(5);
  });

  test('can be printed and kept as PDF', async () => {
    const page = await send('GET', `/reports/answers?${DAYS}&format=html`);
    expect(page.body).toContain('想定問答');
    expect(page.body).toContain('この期間に、相談は何件あったのか。');
    const pdf = await send('GET', `/reports/answers?${DAYS}&format=pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('examples', () => {
  const pick = (over: object = {}) =>
    send('POST', '/reports/examples', {
      receiptNumber: 'Ｒ３－００００３',
      question: '紙の伝票を減らしたい。',
      support: '無料の道具を紹介し、使い方を一緒に確かめた。',
      ...over,
    });

  test('are picked by receipt number and stand in the report', async () => {
    expect((await pick()).statusCode).toBe(200);
    expect((await pick({ question: '紙を減らしたい。' })).statusCode).toBe(200);
    const { items } = (await send('GET', `/reports/examples?${DAYS}`)).json<{
      items: ReportExample[];
    }>();
    expect(items).toMatchObject([{ receiptNumber: 'R3-00003', question: '紙を減らしたい。' }]);
    const page = await send('GET', `/reports/consultations?${DAYS}&format=html`);
    expect(page.body).toContain('紙を減らしたい。');
    const id = items[0]?.id ?? '';
    expect((await send('DELETE', `/reports/examples/${id}`)).statusCode).toBe(204);
    expect((await send('DELETE', `/reports/examples/${id}`)).statusCode).toBe(404);
  });

  test('must not name who asked', async () => {
    const [asked] = await sql<{ name: string }>(
      office.database.url,
      `SELECT name FROM consultation WHERE receipt_number = 'R3-00003'`,
    );
    const refused = await pick({ question: `${asked?.name ?? ''}さんから、紙を減らしたいと。` });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ errors: [{ pointer: '/question' }] });
    expect((await pick({ receiptNumber: 'R3-99999' })).statusCode).toBe(422);
  });
});

describe('the report as files', () => {
  test('the workbook has the KPI page, seminars, examples and what each figure means', async () => {
    const file = await send('GET', `/reports/consultations?${DAYS}&format=xlsx`);
    const parts = unzipSync(new Uint8Array(file.rawPayload));
    const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      '相談者別×相談内容別',
      '年度別',
      '月別',
      '主な相談内容',
      'セミナー',
      '指標',
      '利用された方の声',
      '数え方',
    ]);
  });

  test('the PDF embeds its Japanese font', async () => {
    const pdf = await send('GET', `/reports/consultations?${DAYS}&format=pdf`);
    const text = pdf.rawPayload.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/FontFile[23]/);
    expect(text).toMatch(/BIZUDGothic/);
  });

  test('one kept stays as it was handed out, whatever happens to the cases', async () => {
    const body = { title: '9月定例会', from: '2021-09-01', to: '2022-05-31' };
    const kept = (await send('POST', '/reports/snapshots', body)).json<ReportSnapshot>();
    const before = await send('GET', `/reports/snapshots/${kept.id}?format=csv`);
    await sql(
      office.database.ownerUrl,
      `UPDATE consultation SET state = 'spam' WHERE receipt_number = 'R3-00004'`,
    );
    expect((await send('GET', `/reports/snapshots/${kept.id}?format=csv`)).body).toBe(before.body);
    expect((await send('GET', '/reports/snapshots')).json()).toMatchObject({
      items: [{ title: '9月定例会', intact: true, hash: kept.hash }],
    });
    await expect(
      sql(office.database.ownerUrl, `UPDATE report_snapshot SET title = 'x'`),
    ).rejects.toThrow('never changed');
  });
});
