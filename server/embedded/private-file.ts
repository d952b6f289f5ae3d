import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { StartError } from './print.js';

/** Writes JSON that only this user may read (0600), whole or not at all. */
export function writePrivate(path: string, value: unknown): void {
  const partial = `${path}.${process.pid}`;
  const file = openSync(partial, 'w', 0o600);
  writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(partial, path);
}

/**
 * Reads what {@link writePrivate} wrote; undefined when there is none yet.
 * @throws StartError when it is somebody else's
 */
export function readPrivate(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(
      `${path} を読めません（${String(error)}）。以前と同じ利用者で実行するか、別の場所を DATA_DIR で指定してください。\n` +
        `Cannot read ${path}: run as the user who started here before, or choose another DATA_DIR.`,
    );
  }
}
