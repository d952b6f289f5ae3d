import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './print.js';
import { readPrivate, writePrivate } from './private-file.js';

/** The server that owns a data folder at the moment. */
export interface RunningServer {
  pid: number;
  address: string;
}

interface Claim extends RunningServer {
  /** Kernel's start time of the process: a reused process id does not look like our server. */
  born: string | undefined;
}

/** The living server of this data folder, or undefined. */
export function runningServer(dataDir: string): RunningServer | undefined {
  const claim = readPrivate(fileOf(dataDir)) as Claim | undefined;
  if (claim === undefined || claim.pid === process.pid || !isAlive(claim.pid)) return undefined;
  return birthOf(claim.pid) === claim.born ? claim : undefined;
}

/**
 * Two servers on one data folder would each stop the other's PostgreSQL.
 * @throws StartError naming the one that runs
 */
export function refuseSecondServer(dataDir: string): void {
  const other = runningServer(dataDir);
  if (other === undefined) return;
  throw new StartError(
    `${dataDir} のデータは、もう動いているサーバー（${other.address}、プロセス ${other.pid}）が使っています。そちらを開くか、止めてから始めてください。別に動かすなら DATA_DIR と PORT を変えてください。\n` +
      `${dataDir} is in use by the server at ${other.address} (process ${other.pid}): stop it, or choose another DATA_DIR and PORT.`,
  );
}

/** Notes that this process serves the data folder; returns how to take the note away. */
export function claimServer(dataDir: string, address: string, pid = process.pid): () => void {
  const claim: Claim = { pid, address, born: birthOf(pid) };
  writePrivate(fileOf(dataDir), claim);
  return () => rmSync(fileOf(dataDir), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat; undefined where there is no /proc. */
function birthOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'server.json');
}
