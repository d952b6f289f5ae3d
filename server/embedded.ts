import 'reflect-metadata';
import { resolve } from 'node:path';
import { createApp } from './app.js';
import { migrate } from './database/migrate.js';
import { greeting, roleLabel } from './embedded/greeting.js';
import type { PrintedLink } from './embedded/greeting.js';
import {
  StartError,
  claimServer,
  embeddedEnvironment,
  freePort,
  openEmbedded,
  prepareDataDir,
  refuseSecondServer,
  secretsEnvironment,
} from './embedded/index.js';
import { Shutdown } from './embedded/shutdown.js';
import { WorkerProcess } from './embedded/worker-process.js';
import { Readiness } from './health/index.js';
import { StartLinks } from './identity/index.js';
import { loadConfig } from './platform/config.js';

/*
 * What `npm start` runs: PostgreSQL (its own, unless DATABASE_URL names another), migrations, the
 * demo centre, the web process here and the job process beside it.
 */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
// A closed terminal (`npm start | head`) must not take the desk down.
process.stdout.on('error', () => undefined);
const shutdown = new Shutdown(say);

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : describe(error)}\n`);
  await shutdown.run(1);
}

async function serve(): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR ?? './data');
  prepareDataDir(dataDir);
  refuseSecondServer(dataDir);
  const env = {
    // The terminal belongs to the addresses and links below; LOG_LEVEL=info shows every request.
    LOG_LEVEL: 'warn',
    ...process.env,
    ...(process.env.PORT === '0' ? { PORT: String(await freePort()) } : {}),
    ...(await databaseEnvironment(dataDir)),
    DATA_DIR: dataDir,
  };
  const config = loadConfig(env);
  say('データベースを整えています… (migrating)');
  await migrate({ ownerUrl: config.migrationDatabaseUrl, appUrl: config.databaseUrl });

  const app = await createApp(config);
  shutdown.add('web', () => app.close());
  await app.init();
  const opened = app.get(Readiness).hold();
  await app.listen(config.port, config.host);
  shutdown.add('server.json', claimServer(dataDir, config.publicUrl));
  opened();

  const worker = new WorkerProcess(env, say);
  worker.start();
  shutdown.add('worker', () => worker.stop());
  say(greeting(config, await printedLinks(app.get(StartLinks)), process.uptime()));
}

/** Where the database is, and the keys; what the operator set in the environment wins. */
async function databaseEnvironment(dataDir: string): Promise<Record<string, string>> {
  if (process.env.DATABASE_URL) return secretsEnvironment(dataDir, process.env);
  const embedded = await openEmbedded(dataDir, say);
  shutdown.add('postgres', () => embedded.stop());
  if (!embedded.startedHere) {
    say('前回から動いていた PostgreSQL を引き継ぎました (reusing the PostgreSQL left running)');
  }
  return embeddedEnvironment(dataDir, embedded);
}

async function printedLinks(startLinks: StartLinks): Promise<PrintedLink[]> {
  const setUp = await startLinks.setUp();
  if (setUp !== null) return [{ label: roleLabel('setup'), url: setUp }];
  const links = await startLinks.perRole();
  return links.map(({ role, name, url }) => ({ label: roleLabel(role, name), url }));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
