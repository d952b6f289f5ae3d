import { ApiKeys } from '../../server/identity/index.js';
import { loadDemo } from '../../server/demo/index.js';
import type {
  OpenDataCatalogue,
  OpenDataRelease,
  OpenDataSet,
} from '../../server/kpi/queries/open-data.js';
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
    url: `/api/v1/kpi/${url}`,
    headers: { authorization: `Bearer ${keys[role] ?? ''}` },
    ...(payload && { payload }),
  });
const read = (url: string) => office.inject({ method: 'GET', url: `/api/v1/open-data${url}` });
const draft = (dataset: string) =>
  send('manager', 'POST', 'open-data', { dataset, fiscalYear: 2021 });

test('only a closed year can be prepared, by a manager', async () => {
  expect((await draft('consultations')).json()).toMatchObject({ code: 'not-closed' });
  await send('manager', 'POST', 'closings', { period: 'FY2021' });
  const refused = await send('staff', 'POST', 'open-data', {
    dataset: 'consultations',
    fiscalYear: 2021,
  });
  expect(refused.statusCode).toBe(403);
});

test('a draft shows what will be hidden and is not public', async () => {
  const made = await draft('consultations');
  expect(made.statusCode).toBe(201);
  const release = made.json<OpenDataRelease>();
  expect(release).toMatchObject({ state: 'draft', version: null, draftedByName: 'manager' });
  expect(release.suppressed.small).toBeGreaterThan(0);
  for (const line of release.lines) {
    const [count, mark] = line.slice(-2);
    expect(mark).toBe(count === null ? 'X' : '');
    if (count !== null) expect(count === 0 || (count as number) >= 3).toBe(true);
  }
  expect((await read('')).json<OpenDataCatalogue>().items).toEqual([]);
  expect((await read('/consultations/2021')).statusCode).toBe(404);
});

test('approved, it is public under a number, as CSV, JSON and metadata, and stays', async () => {
  const [{ id }] = (await send('staff', 'GET', 'open-data')).json<{ items: [OpenDataRelease] }>()
    .items;
  expect((await send('staff', 'POST', `open-data/${id}/approval`)).statusCode).toBe(403);
  const approved = await send('manager', 'POST', `open-data/${id}/approval`);
  expect(approved.json()).toMatchObject({
    state: 'published',
    version: 1,
    approvedByName: 'manager',
  });
  expect((await send('manager', 'POST', `open-data/${id}/approval`)).statusCode).toBe(409);
  const { items } = (await read('')).json<OpenDataCatalogue>();
  expect(items).toMatchObject([
    {
      dataset: 'consultations',
      version: 1,
      licence: { name: 'CC BY 4.0' },
      publisher: { code: '240001' },
    },
  ]);
  const csv = await office.inject({ method: 'GET', url: items[0]!.files.csv });
  expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe('全国地方公共団体コード,都道府県名,年度,相談者,相談内容,件数,秘匿');
  expect(lines.at(-1)).toBe('240001,三重県,令和3年度,計,計,29,');
  const metadata = await office.inject({ method: 'GET', url: items[0]!.files.metadata });
  expect(metadata.json()).toEqual(items[0]);
  const json = (
    await office.inject({ method: 'GET', url: items[0]!.files.json })
  ).json<OpenDataSet>();
  expect(json.lines).toHaveLength(lines.length - 1);
  await expect(
    sql(office.database.ownerUrl, `UPDATE open_data_release SET content = '{}'`),
  ).rejects.toThrow(/never changed/);
});

test('municipalities carry their own codes; a second version does not remove the first', async () => {
  for (const version of [1, 2]) {
    const { id } = (await draft('municipalities')).json<OpenDataRelease>();
    expect((await send('manager', 'POST', `open-data/${id}/approval`)).json()).toMatchObject({
      version,
    });
  }
  const newest = (await read('/municipalities/2021')).json<OpenDataSet>();
  expect(newest.metadata.version).toBe(2);
  expect(newest.lines[0]?.slice(0, 3)).toEqual(['242012', '三重県', '津市']);
  expect(newest.lines.at(-1)?.at(-2)).toBe(29);
  const first = (await read('/municipalities/2021?version=1')).json<OpenDataSet>();
  expect(first.metadata.version).toBe(1);
  expect(first.lines).toEqual(newest.lines);
  expect((await read('/municipalities/2021?version=9')).statusCode).toBe(404);
  expect((await read('/municipalities/x')).statusCode).toBe(404);
  expect((await send('staff', 'GET', 'open-data/x')).statusCode).toBe(404);
});
