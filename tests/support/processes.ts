import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../server/embedded/ports.js';
import type { ClonedDatabase } from './database.js';

const root = join(__dirname, '..', '..');

/** A real process of the built product, as `docker compose` would run it. */
export interface RealProcess {
  child: ChildProcess;
  /** Everything it has written, for a failing test to show. */
  output(): string;
  /** Ends it as the machine's power would: nothing is cleaned up. */
  kill(): Promise<void>;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
}

/** Web process that answers requests, and where. */
export interface RealWeb extends RealProcess {
  origin: string;
}

const READY_MS = 20_000;

/** Starts `dist/main.js` and waits until it listens. */
export async function startWeb(env: Record<string, string>): Promise<RealWeb> {
  const port = await freePort();
  const process = await startProcess('main.js', { ...env, PORT: String(port) }, 'web.listening');
  return { ...process, origin: `http://127.0.0.1:${port}` };
}

/** Starts `dist/worker.js` and waits until it takes jobs. */
export function startWorker(env: Record<string, string>): Promise<RealProcess> {
  return startProcess('worker.js', env, 'worker.running');
}

/** What both processes need to know; secrets are the same so that their links agree. */
export function processEnvironment(database: ClonedDatabase): Record<string, string> {
  const secret = (name: string) => `${name}-of-a-drill-0123456789abcdef`;
  return {
    NODE_ENV: 'production',
    PROFILE: 'embedded',
    HOST: '127.0.0.1',
    DEMO: '0',
    ROOT_DIR: root,
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    REDIS_URL: '',
    LINK_SECRET: secret('links'),
    SESSION_SECRET: secret('sessions'),
    DIGEST_SECRET: secret('digests'),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'info',
  };
}

async function startProcess(
  file: string,
  env: Record<string, string>,
  ready: string,
): Promise<RealProcess> {
  // Nothing to do in `npm test`, which builds first; somebody running one file gets today's code.
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server']);
  const path = join(root, 'dist', file);
  const child = spawn(process.execPath, [path], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${file} ${why}:\n${output}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('was not ready in time');
    }, READY_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        if (output.includes(ready)) {
          clearTimeout(timer);
          resolve();
        }
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
  return { child, output: () => output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
