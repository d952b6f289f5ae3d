import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** Any number works as long as nobody else uses it; this one spells "dxc". */
const MIGRATION_LOCK = 0x64_78_63;

/**
 * Brings the database up to date, once, under an advisory lock: of several processes starting together
 * one migrates and the others wait for it.
 *
 * `ownerUrl` owns the tables; `appUrl` (where it names another role) is given what the app needs and
 * no more: it cannot change or remove audit entries.
 */
export async function migrate(options: { ownerUrl: string; appUrl?: string }): Promise<void> {
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: options.ownerUrl, databasePool: 2 }),
  );
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
    const appRole = options.appUrl && decodeURIComponent(new URL(options.appUrl).username);
    const [{ owner }] = (await lock.query('SELECT current_user AS owner')) as [{ owner: string }];
    if (appRole && appRole !== owner) await grant(lock, appRole);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/** The app's role reads and writes every table, but may only add to the audit log. */
async function grant(connection: { query(sql: string): Promise<unknown> }, role: string) {
  const name = `"${role.replaceAll('"', '""')}"`;
  await connection.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await connection.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`,
  );
  await connection.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  await connection.query(`REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM ${name}`);
  await connection.query(
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migration, audit_reseal, audit_former_seal FROM ${name}`,
  );
  // Where the queue is PostgreSQL, BullMQ makes and migrates a schema of its own (`bullmq`).
  const [{ database }] = (await connection.query(
    `SELECT quote_ident(current_database()) AS database`,
  )) as [{ database: string }];
  await connection.query(`GRANT CREATE ON DATABASE ${database} TO ${name}`);
}
