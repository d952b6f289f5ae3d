import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { adoptBase } from './adopt-base.js';
import { dataSourceOptions } from './data-source.js';
import { grantTo } from './grants.js';
import { prepareQueueSchema, roleOf } from './queue-schema.js';

export { MigrationRefused } from './adopt-base.js';

/** Any number works as long as nobody else uses it; this one spells "dxc". */
const MIGRATION_LOCK = 0x64_78_63;

/**
 * Brings the database up to date, once, under an advisory lock: of several processes starting together
 * one migrates and the others wait for it.
 *
 * `ownerUrl` owns the tables; `appUrl` (where it names another role) is given what the app needs and
 * no more: it cannot change or remove audit entries or what was published, and makes no schemas.
 *
 * @throws MigrationRefused where a database of before 0.9.0 must first be brought to the end of 0.1.0
 */
export async function migrate(options: { ownerUrl: string; appUrl?: string }): Promise<void> {
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: options.ownerUrl, databasePool: 2 }),
  );
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await adoptBase(dataSource);
    await dataSource.runMigrations({ transaction: 'each' });
    const { ownerUrl, appUrl = ownerUrl } = options;
    await prepareQueueSchema(ownerUrl, appUrl);
    const role = roleOf(appUrl);
    const [{ owner }] = (await lock.query('SELECT current_user AS owner')) as [{ owner: string }];
    if (role !== owner) await dataSource.transaction((tx) => grantTo(tx, role));
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
