import { migrate, MigrationRefused } from './database/migrate.js';
import { loadConfig } from './platform/config/config.js';

/* What `docker compose` runs before web and worker: brings the database up to date, and ends. */
const config = loadConfig(process.env);
try {
  await migrate({ ownerUrl: config.migrationDatabaseUrl, appUrl: config.databaseUrl });
} catch (error) {
  if (!(error instanceof MigrationRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
