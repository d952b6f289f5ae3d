import { execFileSync } from 'node:child_process';
import { lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './print.js';
import type { Print } from './print.js';

/** The account PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

/** Whether this process runs as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Whom PostgreSQL must run as.
 * @param cluster folder of an existing cluster; its owner is kept, whoever that is
 * @returns undefined for an ordinary user, who runs PostgreSQL as themselves
 * @throws StartError when no account can be found or made
 */
export function databaseUser(cluster: string | undefined, say: Print): DatabaseUser | undefined {
  if (!isRoot()) return undefined;
  const owner = cluster === undefined ? undefined : ownerOf(cluster);
  if (owner !== undefined && owner.uid !== 0) return owner;
  return find('postgres') ?? create(say) ?? refuse();
}

/** Gives a cluster that somebody made root's (`chown -R`) back to the account that runs it. */
export function returnToOwner(cluster: string, user: DatabaseUser): void {
  if (statSync(cluster).uid === user.uid) return;
  for (const name of ['.', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(cluster, name), user.uid, user.gid);
  }
}

function ownerOf(folder: string): DatabaseUser | undefined {
  const { uid, gid } = statSync(folder);
  const name = passwd().find((entry) => entry.uid === uid)?.name;
  return { name: name ?? `uid ${uid}`, uid, gid };
}

function find(name: string): DatabaseUser | undefined {
  return passwd().find((entry) => entry.name === name);
}

function create(say: Print): DatabaseUser | undefined {
  say('データベース用の利用者 postgres を作ります (creating the system user "postgres")');
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      const user = find('postgres');
      if (user !== undefined) return user;
    } catch {
      // The other command may exist where this one does not.
    }
  }
  return find('nobody');
}

function refuse(): never {
  throw new StartError(
    'root では PostgreSQL を動かせず、専用の利用者も作れませんでした。一般の利用者で npm start を実行してください。\n' +
      'PostgreSQL does not run as root and no user could be created: run npm start as an ordinary user.',
  );
}

function passwd(): DatabaseUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}
