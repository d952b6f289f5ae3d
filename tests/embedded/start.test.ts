import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../server/embedded/ports.js';
import { runningPostmaster } from '../../server/embedded/postmaster.js';
import { eventually } from '../support/eventually.js';
import { submission } from '../support/submissions.js';

const root = join(__dirname, '..', '..');
const PATIENCE_MS = 60_000;

interface Run {
  child: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

/** `npm start` and `npm run dxc` as people run them, on a data folder of their own. */
describe('the two commands', () => {
  let dataDir: string;
  let port: number;
  let authorization: string;
  const runs: Run[] = [];
  const run = (script: string, args: string[] = [], env: Record<string, string> = {}): Run => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const it = { child, output: () => output, ended };
    runs.push(it);
    return it;
  };
  const ready = (run: Run) =>
    eventually(async () => {
      if (run.child.exitCode !== null) return run;
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      return answer.status === 200 && run.output().includes('Ctrl-C') ? run : undefined;
    }, PATIENCE_MS);
  const postgres = () => runningPostmaster(join(dataDir, 'postgres'));

  beforeAll(async () => {
    dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'dxc-start-')));
    chmodSync(dataDir, 0o755);
    port = await freePort();
  });
  afterAll(async () => {
    for (const run of runs) {
      run.child.kill('SIGTERM');
      await run.ended;
    }
    const left = postgres();
    if (left !== undefined) process.kill(left.pid, 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it(
    'starts, prints where to go and how to get in, and says so when the port is taken',
    async () => {
      const app = await ready(run('start.mjs'));
      expect(app.output()).toContain(`http://127.0.0.1:${port}/admin/`);
      expect(app.output()).toMatch(/\/auth\/link\/[\w-]{30,}/);
      const [mailbox = ''] = /http\S+\/dev\/mailbox\?token=\S+/.exec(app.output()) ?? [];
      expect((await fetch(mailbox)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/dev/mailbox`)).status).toBe(404);

      const second = run('start.mjs');
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain(`PORT=${port + 1} npm start`);
    },
    PATIENCE_MS,
  );

  it(
    'finds the orphaned PostgreSQL after kill -9, and no worker outlives its parent',
    async () => {
      const killed = runs[0];
      killed?.child.kill('SIGKILL');
      await killed?.ended;
      expect(postgres()?.ready).toBe(true);
      expect((await ready(run('start.mjs'))).output()).toContain('引き継ぎました');
    },
    PATIENCE_MS,
  );

  it(
    'prints just the key while the desk runs',
    async () => {
      const key = run('scripts/dxc.mjs', [
        'api-key',
        'create',
        '--role',
        'staff',
        '--name',
        '架空',
      ]);
      expect(await key.ended).toBe(0);
      expect(key.output()).toMatch(/^\S{20,}\n$/);
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/consultations`, {
        headers: { authorization: `Bearer ${key.output().trim()}` },
      });
      expect(answer.status).toBe(200);
      authorization = `Bearer ${key.output().trim()}`;
    },
    PATIENCE_MS,
  );

  it(
    'does what a consultation starts: its worker runs',
    async () => {
      const cases = `http://127.0.0.1:${port}/api/v1/consultations`;
      const submitted = await fetch(cases, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(submission()),
      });
      expect(submitted.status).toBe(201);
      const { id } = (await submitted.json()) as { id: string };
      await eventually(async () => {
        const triage = await fetch(`${cases}/${id}/triage`, { headers: { authorization } });
        return triage.status === 200 ? true : undefined;
      }, PATIENCE_MS);
      expect(runs.map((run) => run.output()).join('')).not.toContain('the worker ended');
    },
    PATIENCE_MS,
  );

  it(
    'stops cleanly: web, worker and PostgreSQL',
    async () => {
      const app = runs.find((run) => run.output().includes('引き継ぎました'));
      app?.child.kill('SIGINT');
      expect(await app?.ended).toBe(0);
      expect(postgres()).toBeUndefined();
    },
    PATIENCE_MS,
  );

  it(
    'wakes PostgreSQL for a command and puts it back to sleep',
    async () => {
      const key = run('scripts/dxc.mjs', [
        'api-key',
        'create',
        '--role',
        'staff',
        '--name',
        '架空',
      ]);
      expect(await key.ended).toBe(0);
      expect(key.output()).toMatch(/^\S{20,}\n$/);
      await eventually(() => (postgres() === undefined ? true : undefined));
    },
    PATIENCE_MS,
  );

  it('writes no personal data and no statements into the log of PostgreSQL', () => {
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).not.toMatch(/架空|INSERT|STATEMENT/);
  });
});
