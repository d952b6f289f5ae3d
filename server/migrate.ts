import { migrate } from './database/migrate.js';
import { loadConfig } from './platform/config/config.js';

/* What `docker compose` runs before web and worker: brings the database up to date, and ends. */
const config = loadConfig(process.env);
await migrate({ ownerUrl: config.migrationDatabaseUrl, appUrl: config.databaseUrl });
