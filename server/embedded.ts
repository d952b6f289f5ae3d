import 'reflect-metadata';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.js';
import { migrate, MigrationRefused } from './database/migrate.js';
import { DemoSupporter, loadDemo } from './demo/index.js';
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
import { loadConfig } from './platform/config/config.js';
import { MailboxAccess } from './portal/index.js';

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
  // Stopped while starting: what breaks then is what was stopped under it.
  if (!shutdown.hasBegun) {
    process.stderr.write(`${describe(error)}\n`);
  }
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
  const opened = app.get(Readiness).delayReadiness();
  await app.listen(config.port, config.host);
  shutdown.add('server.json', claimServer(dataDir, config.publicUrl));
  if (config.demo) await openDemo(app);
  opened();

  const worker = new WorkerProcess(env, say);
  worker.start();
  shutdown.add('worker', () => worker.stop());
  const mailbox = app.get(MailboxAccess).address;
  say(greeting(config, mailbox, await printedLinks(app), process.uptime()));
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

/** The demo centre, where the database is still empty; a centre in use is left as it is. */
async function openDemo(app: NestFastifyApplication): Promise<void> {
  const demo = await loadDemo(app);
  if (demo === null) return;
  say(
    `お試し用のデータを入れました（相談 ${demo.consultations} 件、登録者 ${demo.supporters} 人、すべて架空） (demo centre loaded)`,
  );
}

/** One for each role that somebody has; the set-up link where nobody has an account yet. */
async function printedLinks(app: NestFastifyApplication): Promise<PrintedLink[]> {
  const startLinks = app.get(StartLinks);
  const setUp = await startLinks.setUp();
  if (setUp !== null) return [{ label: roleLabel('setup'), url: setUp }];
  const links = await startLinks.perRole();
  const printed = links.map(({ role, name, url }) => ({ label: roleLabel(role, name), url }));
  const supporter = await app.get(DemoSupporter).find();
  if (supporter === null) return printed;
  const url = await startLinks.forSupporter(supporter.id);
  return [...printed, { label: roleLabel('supporter', supporter.name), url }];
}

/** What an operator can act on is said in a sentence; what nobody expected, with its place. */
function describe(error: unknown): string {
  if (error instanceof StartError || error instanceof MigrationRefused) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
