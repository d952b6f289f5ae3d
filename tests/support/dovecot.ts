import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../server/embedded/ports.js';
import { eventually } from './eventually.js';

/** A real IMAP server with one mailbox, on a free port of this machine. */
export interface TestImap {
  /** As IMAP_URL: imap://hako:himitsu@127.0.0.1:…/INBOX */
  url: string;
  close(): Promise<void>;
}

const BINARY = '/usr/sbin/dovecot';

/** Dovecot changes its user for each step of its work, which only root may; CI is. */
export const hasDovecot = (): boolean => existsSync(BINARY) && process.getuid?.() === 0;

export async function startDovecot(): Promise<TestImap> {
  const home = await mkdtemp(join(tmpdir(), 'dovecot-'));
  const port = await freePort();
  await mkdir(join(home, 'mail'), { recursive: true });
  for (const folder of [home, join(home, 'mail')]) await chmod(folder, 0o777);
  const file = join(home, 'dovecot.conf');
  await writeFile(file, settings(home, port));
  const server = spawn(BINARY, ['-F', '-c', file], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await eventually(async () => (await answers(port)) || null);
  return {
    url: `imap://hako:himitsu@127.0.0.1:${String(port)}/INBOX`,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

const settings = (home: string, port: number): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${home}/mail/%u
first_valid_uid = 1
default_login_user = dovenull
default_internal_user = dovecot
passdb {
  driver = static
  args = password=himitsu
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${home}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
`;

/** Whether it greets. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.setTimeout(500, () => socket.destroy());
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
