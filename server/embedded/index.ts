import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { postgresBinaries } from './binaries.js';
import { initialise, isInitialised, start, stop } from './cluster.js';
import type { ClusterOptions } from './cluster.js';
import { databaseUser, returnToOwner } from './database-user.js';
import {
  saveInstallation,
  readInstallation,
  newInstallation,
  prepareDataDir,
} from './installation.js';
import type { Installation } from './installation.js';
import { freePort, isFree } from './ports.js';
import { runningPostmaster } from './postmaster.js';
import { ensureRoles, otherClients, urlsOf } from './roles.js';
import { StartError } from './print.js';
import type { Print } from './print.js';
import { loadSecrets } from './secrets.js';

export { StartError } from './print.js';
export { prepareDataDir } from './installation.js';
export { freePort } from './ports.js';
export { claimServer, refuseSecondServer, runningServer } from './server-lock.js';

/** An embedded PostgreSQL that accepts connections. */
export interface Embedded {
  ownerUrl: string;
  appUrl: string;
  /** False when it was running already: a server's, or the orphan of a killed one. */
  startedHere: boolean;
  /** Stops it, disconnecting whoever is left. */
  stop(): Promise<void>;
  /** Stops it unless somebody else is connected; for commands that run beside a server. */
  stopWhenIdle(): Promise<void>;
}

/** Durability stays on (fsync); the rest suits a small machine with one office on it. */
const SETTINGS = ['max_connections=100', 'shared_buffers=128MB', 'max_wal_size=1GB', 'jit=off'];

const START_ATTEMPTS = 3;

/**
 * Finds, creates, adopts or starts the PostgreSQL of a data folder.
 * @throws StartError saying what the person at the terminal can do
 */
export async function openEmbedded(folder: string, say: Print): Promise<Embedded> {
  const dataDir = resolve(folder);
  prepareDataDir(dataDir);
  const kept = readInstallation(dataDir);
  const existing = kept !== undefined && isInitialised(kept.cluster) ? kept : undefined;
  refuseLost(dataDir, kept, existing);
  const user = databaseUser(existing?.cluster, say);
  if (existing !== undefined && user !== undefined) returnToOwner(existing.cluster, user);
  const installation = existing ?? newInstallation(dataDir, user, say);
  refuseForeign(installation.cluster);
  const options: ClusterOptions = {
    folder: installation.cluster,
    log: resolve(dataDir, 'postgres.log'),
    binaries: postgresBinaries(user, say),
    user,
    settings: SETTINGS,
  };
  if (existing === undefined) {
    say('データベースを作っています… (creating the database)');
    await initialise(options, installation.passwords.superuser);
    saveInstallation(dataDir, installation);
  }
  const running = runningPostmaster(installation.cluster);
  if (running?.ready) {
    installation.port = running.port;
  } else {
    await startSomewhere(options, installation);
  }
  saveInstallation(dataDir, installation);
  await ensureRoles(installation);
  return opened(installation, running === undefined);
}

function opened(installation: Installation, startedHere: boolean): Embedded {
  const urls = urlsOf(installation);
  return {
    ownerUrl: urls.owner,
    appUrl: urls.app,
    startedHere,
    stop: () => stop(installation.cluster),
    stopWhenIdle: async () => {
      if ((await otherClients(installation)) === 0) await stop(installation.cluster, 'when-idle');
    },
  };
}

/** The remembered port, or another one when somebody took it meanwhile. */
async function startSomewhere(options: ClusterOptions, installation: Installation): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { port } = installation;
    if (attempt > 1 || port === 0 || !(await isFree(port, '127.0.0.1'))) {
      installation.port = await freePort();
    }
    try {
      await start(options, installation.port);
      return;
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/** Passwords written down for a cluster that is gone: never silently begin with an empty one. */
function refuseLost(
  dataDir: string,
  kept: Installation | undefined,
  existing: Installation | undefined,
): void {
  if (kept === undefined || existing !== undefined || kept.port === 0) return;
  throw new StartError(
    `${dataDir} のデータベース（${kept.cluster}）が見つからないか、読めません。元の場所に戻すか、最初から始めるなら ${dataDir}/database.json を消してください。\n` +
      `The database recorded in ${dataDir}/database.json is gone: restore ${kept.cluster}, or delete database.json to begin anew.`,
  );
}

/** A cluster that belongs to another account, for example because root started here first. */
function refuseForeign(cluster: string): void {
  if (process.getuid?.() === 0) return;
  try {
    accessSync(cluster, constants.R_OK | constants.X_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new StartError(
      `データベース ${cluster} は別の利用者のものです（いまの利用者: ${userInfo().username}）。以前と同じ利用者で実行するか、別の場所を DATA_DIR で指定してください。\n` +
        `${cluster} belongs to another user: run as that user or choose another DATA_DIR.`,
    );
  }
}

/** The environment the web and worker processes of an embedded installation get. */
export function embeddedEnvironment(dataDir: string, embedded: Embedded): Record<string, string> {
  return {
    PROFILE: 'embedded',
    DATABASE_URL: embedded.appUrl,
    MIGRATION_DATABASE_URL: embedded.ownerUrl,
    ...secretsEnvironment(dataDir, process.env),
  };
}

/** The keys kept in the data folder, except those the operator has set. */
export function secretsEnvironment(
  dataDir: string,
  given: NodeJS.ProcessEnv,
): Record<string, string> {
  const kept = loadSecrets(resolve(dataDir));
  return {
    LINK_SECRET: given.LINK_SECRET ?? kept.links,
    SESSION_SECRET: given.SESSION_SECRET ?? kept.sessions,
    DIGEST_SECRET: given.DIGEST_SECRET ?? kept.digests,
  };
}
