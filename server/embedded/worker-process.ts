import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Print } from './print.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A worker that lived this long was healthy: its next restart is quick again. */
const HEALTHY_MS = 60_000;
const DRAIN_MS = 25_000;

/**
 * Keeps one job process running beside the web process: pages stay quick while jobs compute, and
 * both cores are used. It is started again, after a growing pause, whenever it ends by itself.
 */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private stopping = false;

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly print: Print,
  ) {}

  start(): void {
    const began = Date.now();
    const folder = join(import.meta.dirname, '..');
    const child = fork(join(folder, 'worker.js'), [], {
      env: this.env,
      // A group of its own: Ctrl-C reaches us, and we stop it in order.
      detached: true,
      execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'parent-watchdog.js')).href],
    });
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      if (Date.now() - began > HEALTHY_MS) this.wait = FIRST_WAIT_MS;
      this.print(
        `ジョブのプロセスが終了したため、${this.wait} ms 後に起動し直します ` +
          `(the worker ended with ${signal ?? code ?? 'an error'}; restarting)`,
      );
      this.restart = setTimeout(() => this.start(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    });
  }

  /** Lets running jobs finish; one that takes longer than 25 s is started again next time. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
      child.once('exit', () => {
        clearTimeout(patience);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }
}
