import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseUser } from './database-user.js';

const SEARCH = { owner: 0o100, group: 0o010, other: 0o001 };

/**
 * The outermost folder on the way to `path` which `user` may not enter, or undefined when the way
 * is free. A path that does not exist yet is judged by its nearest existing ancestor.
 */
export function closedFolder(path: string, user: DatabaseUser): string | undefined {
  let existing = path;
  while (!existsSync(existing)) existing = dirname(existing);
  const way: string[] = [];
  for (let at = realpathSync(existing); ; at = dirname(at)) {
    way.unshift(at);
    if (at === dirname(at)) break;
  }
  return way.find((folder) => !mayEnter(folder, user));
}

function mayEnter(path: string, user: DatabaseUser): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return (mode & SEARCH.owner) !== 0;
  if (gid === user.gid) return (mode & SEARCH.group) !== 0;
  return (mode & SEARCH.other) !== 0;
}
