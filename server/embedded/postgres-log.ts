import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';

const ROTATE_BYTES = 5_000_000;
const TAIL_LINES = 12;

/** Puts a long log aside as `.1` (replacing the one before) and returns the path to write to. */
export function rotated(path: string): string {
  if (existsSync(path) && statSync(path).size > ROTATE_BYTES) renameSync(path, `${path}.1`);
  return path;
}

/** The log's last lines, for somebody who must find out why PostgreSQL did not start. */
export function logTail(path: string): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}
