import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { SHARED_PLACE } from './binaries.js';
import type { DatabaseUser } from './database-user.js';
import { readPrivate, writePrivate } from './private-file.js';
import { closedFolder } from './reachability.js';
import { StartError } from './print.js';
import type { Print } from './print.js';
import { randomSecret } from './secrets.js';

/** What `database.json` (0600) in the data folder remembers about the embedded PostgreSQL. */
export interface Installation {
  /** The cluster's folder: inside the data folder, unless the database user cannot go there. */
  cluster: string;
  /** Where it listened last; kept while the port is free. */
  port: number;
  passwords: { superuser: string; owner: string; app: string };
}

/**
 * Makes the data folder where it is missing.
 * @throws StartError when we may not write there
 */
export function prepareDataDir(dataDir: string): void {
  try {
    // What is private in it is closed itself; the database user must be able to pass.
    if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, 0o755);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `データの置き場所 ${dataDir} に書き込めません（いまの利用者: ${userInfo().username}）。書き込める場所を DATA_DIR で指定してください（例: DATA_DIR=$HOME/dxc-data npm start）。\n` +
        `${dataDir} is not writable: name another place with DATA_DIR.`,
    );
  }
}

/** What an earlier start wrote down, or undefined at the first. */
export function readInstallation(dataDir: string): Installation | undefined {
  return readPrivate(fileOf(dataDir)) as Installation | undefined;
}

/** Chooses a place and passwords for a new cluster; nothing is written until {@link saveInstallation}. */
export function newInstallation(
  dataDir: string,
  user: DatabaseUser | undefined,
  say: Print,
): Installation {
  return {
    cluster: placeFor(dataDir, user, say),
    port: 0,
    passwords: { superuser: randomSecret(), owner: randomSecret(), app: randomSecret() },
  };
}

/** Writes the installation down for the next start and for `npm run dxc`. */
export function saveInstallation(dataDir: string, installation: Installation): void {
  writePrivate(fileOf(dataDir), installation);
}

function placeFor(dataDir: string, user: DatabaseUser | undefined, say: Print): string {
  const closed = user === undefined ? undefined : closedFolder(dataDir, user);
  if (user === undefined || closed === undefined) return join(dataDir, 'postgres');
  const place = join(SHARED_PLACE, `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(place, { recursive: true });
  chmodSync(SHARED_PLACE, 0o755);
  chmodSync(place, 0o755);
  say(
    `${closed} にはデータベースの利用者 ${user.name} が入れないため、データベースのファイルは ${place} に置きます。` +
      '別の場所がよければ、だれでも入れるフォルダーを DATA_DIR で指定してください ' +
      `(${user.name} may not enter ${closed}: the database files go to ${place}; DATA_DIR chooses another place)`,
  );
  return join(place, 'postgres');
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'database.json');
}
