import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../server/database/migrate.js';
import { freePort, openEmbedded } from '../../server/embedded/index.js';

/** PostgreSQL with fsync on, and processes beside it, for one run of measurements. */
export interface BenchFixture {
  databaseUrl: string;
  env: NodeJS.ProcessEnv;
  /** Starts a compiled file as a process and gives its port once it answers there. */
  serve(file: string, env?: NodeJS.ProcessEnv): Promise<{ port: number; process: ChildProcess }>;
  /** Runs a compiled file to its end and gives what it printed. */
  run(file: string, args: string[]): Promise<string>;
  close(): Promise<void>;
}

export async function openBenchFixture(): Promise<BenchFixture> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dxc-bench-'));
  chmodSync(dataDir, 0o755);
  const postgres = await openEmbedded(dataDir, () => undefined);
  await migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl });
  const secret = (): string => randomBytes(32).toString('base64url');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.appUrl,
    MIGRATION_DATABASE_URL: postgres.ownerUrl,
    ROOT_DIR: process.cwd(),
    DATA_DIR: dataDir,
    LINK_SECRET: secret(),
    SESSION_SECRET: secret(),
    DIGEST_SECRET: secret(),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    DEMO: '0',
  };
  const children: ChildProcess[] = [];
  return {
    databaseUrl: postgres.ownerUrl,
    env,
    serve: async (file, more = {}) => {
      const port = await freePort();
      const child = spawn(process.execPath, [file], {
        env: { ...env, ...more, PORT: String(port) },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.push(child);
      await answering(port, child);
      return { port, process: child };
    },
    run: (file, args) => output(file, args, env),
    close: async () => {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.map(ended));
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a process of the bench did not start');
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', resolve));
}

function output(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(text.trim())));
}
