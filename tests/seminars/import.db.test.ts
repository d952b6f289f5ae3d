import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSeminarsCli, MoveSeminar, Seminars } from '../../server/seminars/index.js';
import { ANONYMOUS } from '../../server/platform/core/actor.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { problemOf, staff } from '../consultations/consultations-fixture.js';
import { seminarsFixture } from './seminars-fixture.js';

/** The first of the published series, as it was announced; the others have no date yet. */
const PROGRAMME = `no,date,start,end,theme,format,onsite_capacity,venue,online_tool,apply_by,consultation_slots_from,consultation_slots_to,speakers
1,2022-06-24,13:30,15:15,デジタル社会形成の前提条件,hybrid,20,三重県勤労者福祉会館4階第3教室（津市栄町1丁目891番地）,Zoom,2022-06-20,15:30,16:30,架空 講師（アドバイザー）|架空株式会社（パートナー）
4,2022-12 (mid-month),,,行政における住民サービス・事務の利便性の向上,,,,,,,,
`;

let app: TestApp;
let folder: string;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp({ now: new Date('2022-06-01T10:00:00+09:00') });
  folder = await mkdtemp(join(tmpdir(), 'dxc-seminars-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (text: string): Promise<{ code: number; said: string }> => {
  const file = join(folder, 'seminars.csv');
  await writeFile(file, text);
  const said: string[] = [];
  const code = await importSeminarsCli(app.app, [file], (line) => said.push(line));
  return { code, said: said.join('\n') };
};
const all = async () =>
  (await app.get(Seminars).page({ page: 1, perPage: 50, sort: 'code', order: 'ASC' }, staff()))
    .items;

test('the published series is taken in as drafts, once, and nothing is made up about what it does not say', async () => {
  expect(await run(PROGRAMME)).toMatchObject({
    code: 0,
    said: expect.stringContaining('加えた 2件') as string,
  });
  expect(await run(PROGRAMME)).toMatchObject({
    code: 0,
    said: expect.stringContaining('すでにある 2件') as string,
  });
  const [first, fourth] = await all();
  expect(first).toMatchObject({
    code: 'R4S01',
    title: 'デジタル社会形成の前提条件',
    startsAt: '2022-06-24T04:30:00.000Z',
    endsAt: '2022-06-24T06:15:00.000Z',
    venueName: '三重県勤労者福祉会館4階第3教室',
    state: 'draft',
  });
  expect(fourth).toMatchObject({
    startsAt: null,
    plannedFor: '2022年12月中旬',
    fiscalYear: 2022,
  });
});

test('the first one runs as it was published: 20 seats, by 20 June, talks from 15:30', async () => {
  const [first] = await all();
  const id = first?.id ?? '';
  await app.get(MoveSeminar).execute({ seminarId: id, to: 'published' }, staff());
  const shown = await app.get(Seminars).one(id, ANONYMOUS);
  expect(shown).toMatchObject({
    open: true,
    venueAddress: '津市栄町1丁目891番地',
    onlineTool: 'Zoom',
    slotsFrom: '2022-06-24T06:30:00.000Z',
    speakers: [{ name: '架空 講師' }, { name: '架空株式会社' }],
  });
  expect(shown.seats).toMatchObject([
    { mode: 'onsite', capacity: 20 },
    { mode: 'online', capacity: null },
  ]);
  app.clock.set(new Date('2022-06-20T23:58:00+09:00'));
  expect(await office.register(id, 1)).toMatchObject({ number: 'R4S01-0001', status: 'confirmed' });
  app.clock.set(new Date('2022-06-21T00:00:00+09:00'));
  expect(await problemOf(office.register(id, 2))).toMatchObject({ code: 'applications-closed' });
});

test('a file with mistakes changes nothing and says where they are', async () => {
  const { code, said } = await run('no,date,theme\n1,2022-06-24,\nx,2022,名前\n');
  expect(code).toBe(1);
  expect(said).toBe(
    '2行目: theme（催しの名前）を入力してください。\n3行目: no には回の番号（1、2…）を入力してください。',
  );
});
