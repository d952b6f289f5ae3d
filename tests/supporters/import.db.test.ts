import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { importSupportersCli, Roster, UpdateSupporter } from '../../server/supporters/index.js';
import { cloneDatabase, sql, type ClonedDatabase } from '../support/database.js';
import { rosterApp } from './roster-app.js';

let database: ClonedDatabase;
let app: INestApplicationContext;
let folder: string;

beforeAll(async () => {
  database = await cloneDatabase();
  app = await rosterApp(database.url);
  folder = mkdtempSync(join(tmpdir(), 'roster-'));
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await sql(database.ownerUrl, 'TRUNCATE supporter, outbox_event, audit_entry CASCADE');
});

async function load(text: string, ...options: string[]): Promise<{ code: number; output: string }> {
  const file = join(folder, 'roster.csv');
  writeFileSync(file, text);
  const lines: string[] = [];
  const code = await importSupportersCli(app, [file, ...options], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const everyone = () => app.get(Roster).everyone();

const ROLES =
  'name,published_roles\n' +
  '架空 花子,株式会社架空 代表取締役\n' +
  '架空 太郎,架空大学 教授|総務省 架空アドバイザー\n' +
  '架空 次郎,"KAKU FUND, LLP 代表"\n';

test('a published roster loads as it is, with nothing made up about anybody', async () => {
  expect(await load(ROLES, '--kind', 'adviser')).toEqual({
    code: 0,
    output: '加えた 3件、更新した 0件、変わらない 0件、エラー 0件',
  });
  const taro = (await everyone()).find(({ name }) => name === '架空 太郎');
  expect(taro).toMatchObject({
    kind: 'adviser',
    affiliation: '架空大学 教授／総務省 架空アドバイザー',
    headline: '',
    biography: '',
    specialities: [],
    themes: [],
    regions: [],
    methods: [],
    email: null,
    status: 'active',
    version: 1,
  });
});

test('a bare list of companies loads as partners', async () => {
  await load('name\n株式会社架空\n架空通信（Kaku Telecom）\n', '--kind', 'partner');
  expect((await everyone()).map(({ kind }) => kind)).toEqual(['partner', 'partner']);
});

test('a roster with field and specialities keeps both', async () => {
  const text =
    'name,published_roles,field,specialities\n架空 一,架空大学 教授,社会情報学,"ICT利活用|AI(深層学習)"\n';
  await load(text, '--kind', 'adviser');
  expect(await everyone()).toMatchObject([
    { headline: '社会情報学', specialities: ['ICT利活用', 'AI(深層学習)'], themes: [] },
  ]);
});

test('loading again changes nothing, and what staff added since stays', async () => {
  await load(ROLES, '--kind', 'adviser');
  const [hanako] = (await everyone()).filter(({ name }) => name === '架空 花子');
  if (!hanako) throw new Error('not loaded');
  await app
    .get(UpdateSupporter)
    .execute(
      { id: hanako.id, version: 1, changes: { email: 'hanako@example.jp', themes: ['2-8'] } },
      { kind: 'account', id: hanako.id, name: '架空 職員', role: 'staff', via: 'session' },
    );
  const moved = ROLES.replace('株式会社架空 代表取締役', '株式会社架空 会長');
  expect((await load(moved, '--kind', 'adviser')).output).toContain(
    '加えた 0件、更新した 1件、変わらない 2件',
  );
  expect(await app.get(Roster).find(hanako.id)).toMatchObject({
    affiliation: '株式会社架空 会長',
    email: 'hanako@example.jp',
    themes: ['2-8'],
    version: 3,
  });
});

test('one wrong row keeps the whole file out, and every wrong row is named', async () => {
  const { code, output } = await load(
    'name,kind,email\n架空 花子,adviser,ok@example.jp\n架空 太郎,boss,bad\n',
  );
  expect(code).toBe(1);
  expect(output).toMatch(/3行目 kind: [^]*3行目 email: /);
  expect(output).toContain('何も読み込んでいません');
  expect(await everyone()).toEqual([]);
});

test('--dry-run tells what would change and changes nothing', async () => {
  const { code, output } = await load(ROLES, '--kind', 'adviser', '--dry-run');
  expect(code).toBe(0);
  expect(output).toContain('加える: 架空 太郎');
  expect(output).toContain('加える 3件、更新する 0件');
  expect(await everyone()).toEqual([]);
});

test.each([
  [[], 'CSVファイルを1つ'],
  [['no-such-file.csv'], 'no-such-file.csv を読めません'],
  [['a.csv', '--kind', 'guru'], '--kind には adviser か partner'],
  [['a.csv', '--map', 'x'], '--map は'],
  [['a.csv', '--wat'], '引数が分かりません'],
])('wrong arguments %j are explained', async (argv, expected) => {
  const lines: string[] = [];
  expect(await importSupportersCli(app, argv, (line) => lines.push(line))).toBe(2);
  expect(lines.join('\n')).toContain(expected);
});

test('what was loaded can be ranked at once: the revision moved with the commit', async () => {
  const roster = app.get(Roster);
  const before = await roster.revision();
  await load(ROLES, '--kind', 'adviser');
  expect(await roster.revision()).not.toBe(before);
  expect(await roster.rankable()).toHaveLength(3);
});

test('the load leaves an event and an audit entry for each supporter it touched', async () => {
  await load(ROLES, '--kind', 'adviser');
  const events = await sql<{ type: string }>(database.ownerUrl, 'SELECT type FROM outbox_event');
  expect(events.map(({ type }) => type)).toEqual(Array(3).fill('supporter.changed'));
  const audit = await sql<{ action: string; n: number }>(
    database.ownerUrl,
    'SELECT action, count(*)::int AS n FROM audit_entry GROUP BY action ORDER BY action',
  );
  expect(audit).toEqual([
    { action: 'roster.imported', n: 1 },
    { action: 'supporter.created', n: 3 },
  ]);
});
