import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DatabaseUser } from './database-user.js';
import { logTail, rotated } from './postgres-log.js';
import { runningPostmaster, waitUntilStopped } from './postmaster.js';
import { StartError } from './print.js';

/** What it takes to run one PostgreSQL cluster. */
export interface ClusterOptions {
  /** The cluster's folder; it may not exist yet. */
  folder: string;
  /** File that receives PostgreSQL's messages. */
  log: string;
  binaries: Binaries;
  /** Whom to run as (root only). */
  user: DatabaseUser | undefined;
  /** `name=value` settings, as for `postgres -c`. */
  settings: string[];
}

/**
 * Settings of every cluster we run: loopback only, no socket file (its folder may be closed or its
 * path too long), and no statements or values in the log, which would be personal data.
 */
const COMMON = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

/** With LC_CTYPE=C pg_trgm sees no Japanese, so the locale is fixed and not the machine's. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=ja-JP',
];

const READY_MS = 60_000;
const STOP_MS = 30_000;

/** Creates the cluster's files with `postgres` as superuser. Takes about a second. */
export async function initialise(options: ClusterOptions, password: string): Promise<void> {
  const { binaries, user } = options;
  // Made aside and renamed: a start killed half-way leaves nothing that looks like a cluster.
  const folder = `${options.folder}.new`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Beside the cluster, where a start that was killed finds and removes it.
  const passwordFile = `${options.folder}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (user !== undefined) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...LOCALE,
      ],
      { ...runAs(user), cwd: '/' },
    );
    // A cluster whose passwords are lost is kept aside, for somebody to rescue.
    if (existsSync(options.folder))
      renameSync(options.folder, `${options.folder}.old-${Date.now()}`);
    renameSync(folder, options.folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const detail = (error as { stderr?: string }).stderr ?? String(error);
    throw new StartError(`データベースを作れませんでした (initdb failed):\n${detail.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts the cluster on `port`, apart from our terminal: Ctrl-C reaches us first, and we stop it
 * last. Returns once it accepts connections.
 * @throws StartError with the end of PostgreSQL's log when it gives up
 */
export async function start(options: ClusterOptions, port: number): Promise<void> {
  const { folder, log, binaries, user, settings } = options;
  const messages = openSync(rotated(log), 'a', 0o600);
  const flags = [...COMMON, ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...runAs(user),
    cwd: '/',
    detached: true,
    stdio: ['ignore', messages, messages],
  });
  closeSync(messages);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `code ${code ?? signal}`));
  child.unref();

  const until = Date.now() + READY_MS;
  for (;;) {
    const server = runningPostmaster(folder);
    if (server?.pid === child.pid && server?.ready) return;
    if (ended !== undefined || Date.now() > until) {
      throw new StartError(
        `PostgreSQL を起動できませんでした (PostgreSQL did not start: ${ended ?? 'timeout'})\n${logTail(log)}`,
      );
    }
    await sleep(15);
  }
}

/**
 * Stops the cluster, whoever started it.
 * @param how `fast` disconnects clients; `when-idle` waits for them in the background
 */
export async function stop(folder: string, how: 'fast' | 'when-idle' = 'fast'): Promise<void> {
  const server = runningPostmaster(folder);
  if (server === undefined) return;
  process.kill(server.pid, how === 'fast' ? 'SIGINT' : 'SIGTERM');
  if (await waitUntilStopped(folder, how === 'fast' ? STOP_MS : 2000)) return;
  if (how === 'fast') process.kill(server.pid, 'SIGQUIT');
}

/** Whether the folder holds a cluster. */
export function isInitialised(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

function runAs(user: DatabaseUser | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}
