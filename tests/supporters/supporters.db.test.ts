import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, StaffRole } from '../../server/platform/core/actor.js';
import { Problem } from '../../server/platform/core/problems.js';
import {
  CreateSupporter,
  ListSupporters,
  Roster,
  UpdateSupporter,
  type NewSupporter,
} from '../../server/supporters/index.js';
import { cloneDatabase, sql, type ClonedDatabase } from '../support/database.js';
import { rosterApp } from './roster-app.js';

let database: ClonedDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await cloneDatabase();
  app = await rosterApp(database.url);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => sql(database.ownerUrl, 'TRUNCATE supporter, outbox_event, audit_entry CASCADE'));

const as = (role: StaffRole): Actor => ({
  kind: 'account',
  id: '0197a1b2-0000-7000-8000-000000000001',
  name: '架空 職員',
  role,
  via: 'session',
});

const someone = (overrides: Partial<NewSupporter> = {}): NewSupporter => ({
  kind: 'adviser',
  name: '架空 花子',
  affiliation: '株式会社架空',
  headline: '働き方',
  biography: '',
  specialities: ['テレワーク'],
  themes: ['2-8'],
  regions: ['240001'],
  methods: ['online'],
  languages: [],
  sectors: [],
  email: 'hanako@example.jp',
  status: 'active',
  conflicts: [],
  ...overrides,
});

const create = (overrides?: Partial<NewSupporter>, role: StaffRole = 'staff') =>
  app.get(CreateSupporter).execute(someone(overrides), as(role));

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a new supporter gets the centre’s capacity and the mark of the invented', async () => {
  expect(await create()).toMatchObject({
    capacityMonthly: 4,
    capacityAtOnce: 3,
    fictitious: true,
    version: 1,
  });
});

test('auditors read and do not write', async () => {
  expect((await problemOf(create({}, 'auditor'))).status).toBe(403);
});

test('the same name of the same kind is refused, of the other kind it is somebody else', async () => {
  await create();
  expect(await problemOf(create({ name: '架空　花子' }))).toMatchObject({
    status: 409,
    code: 'supporter-exists',
  });
  await expect(create({ kind: 'partner' })).resolves.toMatchObject({ kind: 'partner' });
});

test('codes the centre does not know are refused one by one', async () => {
  const problem = await problemOf(create({ themes: ['2-8', '9-9'], regions: ['131016'] }));
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/themes/1', '/regions/0']);
});

test('who edits an old version is told what the fields hold now', async () => {
  const { id } = await create();
  const update = app.get(UpdateSupporter);
  await update.execute({ id, version: 1, changes: { headline: '防災' } }, as('staff'));
  const problem = await problemOf(
    update.execute({ id, version: 1, changes: { headline: '観光', kind: 'adviser' } }, as('staff')),
  );
  expect(problem.status).toBe(412);
  expect(problem.extra).toEqual({ current: { headline: '防災' } });
});

test('the audit log names a changed address, and what people wrote of themselves, without the content', async () => {
  const { id } = await create();
  await app
    .get(UpdateSupporter)
    .execute(
      { id, version: 1, changes: { email: 'new@example.jp', headline: '防災' } },
      as('staff'),
    );
  const [row] = await sql<{ changes: unknown }>(
    database.ownerUrl,
    `SELECT changes FROM audit_entry WHERE action = 'supporter.updated'`,
  );
  expect(JSON.stringify(row)).not.toMatch(/example\.jp|働き方|防災/u);
  expect(row?.changes).toMatchObject({ headline: { from: '(personal)', to: '(personal)' } });
});

test('an edit that changes nothing keeps the version and tells nobody', async () => {
  const { id } = await create();
  await sql(database.ownerUrl, 'TRUNCATE outbox_event');
  const after = await app
    .get(UpdateSupporter)
    .execute({ id, version: 1, changes: { headline: '働き方' } }, as('staff'));
  expect(after.version).toBe(1);
  expect(await sql(database.ownerUrl, 'SELECT 1 FROM outbox_event')).toEqual([]);
});

test('a retired supporter leaves the ranking and may only come back as active', async () => {
  const { id } = await create();
  const update = app.get(UpdateSupporter);
  await update.execute({ id, version: 1, changes: { status: 'retired' } }, as('staff'));
  expect(await app.get(Roster).rankable()).toEqual([]);
  const problem = await problemOf(
    update.execute({ id, version: 2, changes: { status: 'paused' } }, as('staff')),
  );
  expect(problem.code).toBe('supporter-status');
});

test('the revision moves with every change, also an operator’s own SQL', async () => {
  const roster = app.get(Roster);
  const seen = new Set([await roster.revision()]);
  const { id } = await create();
  seen.add(await roster.revision());
  await sql(database.ownerUrl, 'UPDATE supporter SET headline = $2 WHERE id = $1', [id, 'x']);
  seen.add(await roster.revision());
  expect(seen.size).toBe(3);
});

describe('the list', () => {
  const find = async (filter: Partial<Parameters<ListSupporters['page']>[0]>) => {
    const page = await app
      .get(ListSupporters)
      .page({ sort: 'name', order: 'ASC', page: 1, perPage: 25, ...filter });
    return { names: page.items.map(({ name }) => name), total: page.total };
  };

  beforeEach(async () => {
    await create({ name: '架空 一郎', specialities: ['スマート農業'], themes: ['2-2'] });
    await create({
      name: '架空 二郎',
      affiliation: '架空アグリ研究所',
      status: 'paused',
      methods: ['onsite'],
    });
    await create({ kind: 'partner', name: '株式会社架空テレコム', headline: '通信 50%オフ' });
  });

  test('finds words in any field, width and kana, all of them required', async () => {
    expect((await find({ q: 'すまーと農業' })).names).toEqual(['架空 一郎']);
    expect((await find({ q: '架空一郎' })).names).toEqual(['架空 一郎']);
    expect((await find({ q: 'ｱｸﾞﾘ 二郎' })).names).toEqual(['架空 二郎']);
    expect((await find({ q: 'アグリ 一郎' })).total).toBe(0);
  });

  test('takes signs for themselves', async () => {
    expect((await find({ q: '50%' })).names).toEqual(['株式会社架空テレコム']);
    expect((await find({ q: '_' })).total).toBe(0);
  });

  test('filters by kind, status, theme and method', async () => {
    expect((await find({ kind: 'partner' })).total).toBe(1);
    expect((await find({ status: ['paused', 'retired'] })).names).toEqual(['架空 二郎']);
    expect((await find({ theme: '2-2' })).names).toEqual(['架空 一郎']);
    expect((await find({ method: 'onsite' })).names).toEqual(['架空 二郎']);
  });

  test('pages through with the total', async () => {
    const first = await find({ perPage: 2 });
    const second = await find({ perPage: 2, page: 2 });
    expect(first.total).toBe(3);
    expect(new Set([...first.names, ...second.names]).size).toBe(3);
  });
});
