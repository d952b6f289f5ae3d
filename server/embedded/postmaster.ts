import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running PostgreSQL writes about itself into its folder. */
export interface Postmaster {
  pid: number;
  port: number;
  /** It accepts connections (false while starting, recovering or stopping). */
  ready: boolean;
}

/**
 * Reads `postmaster.pid`: line 1 is the process id, 4 the port, 8 the state.
 * @returns undefined when there is none, or when it is left over from a killed machine
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = read(join(cluster, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0 || !isPostgres(pid)) {
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Waits until the cluster's postmaster file is gone, which PostgreSQL removes last. */
export async function waitUntilStopped(cluster: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (runningPostmaster(cluster) !== undefined) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/** Process ids are reused: a left-over file may name somebody else's process. */
function isPostgres(pid: number): boolean {
  // "123 (postgres) S …": a zombie (Z) no longer holds the folder.
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) return /\(postgres\) [^Z]/.test(stat);
  if (process.platform === 'linux') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
