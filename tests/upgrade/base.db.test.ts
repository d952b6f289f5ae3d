import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../server/database/data-source.js';
import { grantTo } from '../../server/database/grants.js';
import { migrate, MigrationRefused } from '../../server/database/migrate.js';
import { FORMER_NAMES } from '../../server/database/migrations/former-names.js';
import { base, migrations } from '../../server/database/migrations/index.js';
import { cloneDatabase, emptyDatabase, sql, type ClonedDatabase } from '../support/database.js';
import { schemaPicture } from '../support/schema-picture.js';

let database: ClonedDatabase;
afterEach(() => database.drop());

const upgrade = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.url });
const owner = (text: string, values?: unknown[]) => sql(database.ownerUrl, text, values);
const recorded = async () =>
  (await owner(`SELECT name FROM migration ORDER BY timestamp`)).map(({ name }) => name as string);

/** As a version before 0.9.0 left the database after these of its steps, with a row in it. */
async function record(names: readonly string[]): Promise<void> {
  await owner(`TRUNCATE migration RESTART IDENTITY`);
  await owner(
    `INSERT INTO migration (timestamp, name)
     SELECT right(name, 13)::bigint, name FROM unnest($1::text[]) AS name`,
    [names],
  );
  await owner(
    `INSERT INTO link_issue (kind, record_id, issue) VALUES ('survey', gen_random_uuid(), 7)`,
  );
}

const rows = () => owner(`SELECT issue FROM link_issue`);

test('the base makes exactly what the single steps before 0.9.0 made, and a database that went them goes on from it', async () => {
  database = await emptyDatabase();
  const onlyBase = new DataSource({
    ...dataSourceOptions({ databaseUrl: database.ownerUrl, databasePool: 1 }),
    migrations: base,
  });
  await onlyBase.initialize();
  await onlyBase.runMigrations();
  await onlyBase.transaction((tx) => grantTo(tx, 'dxc_app'));
  await onlyBase.destroy();
  const steps = readFileSync('tests/upgrade/0.9.0/base-schema.txt', 'utf8').trimEnd().split('\n');
  expect(await schemaPicture(database.ownerUrl)).toEqual(steps);

  await record(FORMER_NAMES);
  await Promise.all([upgrade(), upgrade()]);
  expect(await recorded()).toEqual(migrations.map(({ name }) => name));
  await upgrade();
  expect(await recorded()).toEqual(migrations.map(({ name }) => name));
  expect(await rows()).toEqual([{ issue: 7 }]);
  await undoAll();
  const left = await owner(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'`,
  );
  expect(left.map(({ relname }) => relname as string).sort()).toEqual([
    'migration',
    'migration_id_seq',
  ]);
});

async function undoAll(): Promise<void> {
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: database.ownerUrl, databasePool: 1 }),
  );
  await dataSource.initialize();
  for (const _ of migrations) await dataSource.undoLastMigration();
  await dataSource.destroy();
}

test.each([
  ['in the middle', FORMER_NAMES.slice(0, 20), '20/47'],
  ['one step before the end', FORMER_NAMES.slice(0, -1), '46/47、次は RoomViews1763700000052'],
  ['where one is missing', FORMER_NAMES.filter((_, n) => n !== 4), '次は Engagements1763700000005'],
])('a database %s is left as it is, and says what to do', async (_, names, said) => {
  database = await cloneDatabase();
  await record(names);
  const refused = upgrade();
  await expect(refused).rejects.toThrow(MigrationRefused);
  await expect(refused).rejects.toThrow(said);
  await expect(refused).rejects.toThrow(/0\.1\.0 の最後の版.*last 0\.1\.0/s);
  expect(await recorded()).toEqual(names);
  expect(await rows()).toEqual([{ issue: 7 }]);
});
