import { DataSource } from 'typeorm';
import { PublishedRecords, VerifyPublished } from '../../server/audit/index.js';
import { dataSourceOptions } from '../../server/database/data-source.js';
import { migrate } from '../../server/database/migrate.js';
import { migrations } from '../../server/database/migrations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { PUBLISHED_KINDS } from '../../server/kpi/db/stored-digests.js';
import { correctionsOf } from '../../server/kpi/db/correction-store.js';
import { releases } from '../../server/kpi/db/open-data-store.js';
import { emptyDatabase, sql } from '../support/database.js';

const CELL = { month: '2021-09', measure: 'received', detail: '', count: 3, theme: null };
const ID = (n: number) => `00000000-0000-7000-8000-00000000000${String(n)}`;

/** As these tables were before approvals and notes had rows of their own. */
const BEFORE = [
  `INSERT INTO kpi_closing VALUES ('FY2021', $1, 'h', '${ID(9)}', '架空 課長', '2022-04-01T00:00:00.123Z')`,
  `INSERT INTO kpi_correction VALUES ('${ID(1)}', 'FY2021', NULL, $1, '訂正', '架空の説明', '架空 課長', '2022-05-01T00:00:00Z')`,
  `INSERT INTO kpi_correction VALUES ('${ID(2)}', 'FY2021', '${ID(8)}', $1, '訂正', NULL, NULL, '2022-05-02T00:00:00Z')`,
  `INSERT INTO kpi_correction VALUES ('${ID(7)}', 'FY2021', '${ID(8)}', $1, '訂正', NULL, '消去した人', '2022-05-02T00:00:00Z')`,
  `INSERT INTO report_snapshot VALUES ('${ID(3)}', '議会', '2021-04-01', '2022-03-31', $1, 'h', '架空 係長', '2022-04-02T00:00:00Z')`,
  `INSERT INTO open_data_release VALUES ('${ID(4)}', 'consultations', 1, 'published', 2021, $1, 'h', '架空 係長', '2022-04-03T00:00:00Z', '架空 課長', '2022-04-04T00:00:00Z')`,
  `INSERT INTO open_data_release VALUES ('${ID(5)}', 'consultations', NULL, 'draft', 2021, $1, 'h', '架空 係長', '2022-04-05T00:00:00Z', NULL, NULL)`,
];

test('what was published before digests were logged is in the log after the upgrade', async () => {
  const database = await emptyDatabase();
  const older = new DataSource({
    ...dataSourceOptions({ databaseUrl: database.ownerUrl, databasePool: 1 }),
    migrations: migrations.filter(({ name }) => Number(name.slice(-3)) < 38),
  });
  await older.initialize();
  await older.runMigrations();
  for (const statement of BEFORE) {
    await older.query(statement, [
      JSON.stringify([{ ...CELL, nested: { b: [1.5], a: '\u{20BB7}' } }]),
    ]);
  }
  await older.destroy();
  await migrate({ ownerUrl: database.ownerUrl, appUrl: database.url });

  const app = new DataSource(dataSourceOptions({ databaseUrl: database.url, databasePool: 2 }));
  await app.initialize();
  try {
    const published = new PublishedRecords();
    published.register(...PUBLISHED_KINDS);
    const intact = { missing: [], altered: [], unlogged: [] };
    expect(await new VerifyPublished(new UnitOfWork(app), published).run()).toMatchObject([
      { recordType: 'kpi-period', stored: 1, ...intact },
      { recordType: 'kpi-correction', stored: 3, ...intact },
      { recordType: 'kpi-correction-note', stored: 2, erased: 1, ...intact },
      { recordType: 'report', stored: 1, ...intact },
      { recordType: 'open-data', stored: 1, ...intact },
    ]);
    expect(await correctionsOf(app.manager, 'FY2021')).toMatchObject([
      { id: ID(1), note: '架空の説明', notedByName: '架空 課長' },
      { id: ID(2), note: null, notedByName: null },
      { id: ID(7), note: null, notedByName: '消去した人' },
    ]);
    expect(await releases(app.manager)).toMatchObject([
      { id: ID(5), state: 'draft', version: null, approvedAt: null },
      { id: ID(4), state: 'published', version: 1, approvedByName: '架空 課長' },
    ]);
    for (const statement of [`DELETE FROM kpi_correction`, `TRUNCATE kpi_correction CASCADE`]) {
      await expect(sql(database.ownerUrl, statement)).rejects.toThrow(/never changed/);
    }
  } finally {
    await app.destroy();
    await database.drop();
  }
});
