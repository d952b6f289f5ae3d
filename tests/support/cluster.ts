import { mkdtempSync, readdirSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from '../../server/embedded/binaries.js';
import { initialise, start } from '../../server/embedded/cluster.js';
import { databaseUser } from '../../server/embedded/database-user.js';
import { freePort } from '../../server/embedded/ports.js';
import { runningPostmaster } from '../../server/embedded/postmaster.js';

const PREFIX = 'dxc-test-';

/** A throw-away PostgreSQL for one run of tests: fast because it may lose everything. */
export interface TestCluster {
  /** Connection string of the superuser, without a database name. */
  baseUrl: string;
  folder: string;
  /** Stops at once and removes the files; synchronous, so that it also works while exiting. */
  destroy(): void;
}

const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=64MB',
  'autovacuum=off',
  'max_wal_size=4GB',
];

/** Starts the cluster in the temporary folder, as root or as an ordinary user. */
export async function startTestCluster(): Promise<TestCluster> {
  removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  const user = databaseUser(undefined, log);
  const options = {
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    binaries: postgresBinaries(user, log),
    user,
    settings: SETTINGS,
  };
  await initialise(options, 'test');
  const port = await freePort();
  await start(options, port);
  return {
    baseUrl: `postgresql://postgres:test@127.0.0.1:${port}`,
    folder,
    destroy: () => destroy(folder),
  };
}

/** Clusters of runs that were killed before they could clean up. */
function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.split('-')[2]) : NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    try {
      destroy(join(tmpdir(), name));
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

function destroy(folder: string): void {
  const server = runningPostmaster(join(folder, 'postgres'));
  if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
