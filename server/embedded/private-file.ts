import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';

/** Writes JSON that only this user may read (0600), whole or not at all. */
export function writePrivate(path: string, value: unknown): void {
  const partial = `${path}.${process.pid}`;
  const file = openSync(partial, 'w', 0o600);
  writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(partial, path);
}

/** Reads what {@link writePrivate} wrote; undefined when there is none yet. */
export function readPrivate(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
