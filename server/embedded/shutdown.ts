import type { Print } from './print.js';

/** npm passes on a Ctrl-C that the terminal has already delivered: the echo is not impatience. */
const ECHO_MS = 1500;

/**
 * Stops things in the reverse order of their starting, once, on Ctrl-C, SIGTERM or a closed
 * terminal. A second Ctrl-C ends the process at once.
 */
export class Shutdown {
  private readonly steps: { name: string; stop: () => Promise<void> | void }[] = [];
  private began: number | undefined;
  private ending: Promise<never> | undefined;

  constructor(private readonly print: Print) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.onSignal());
    }
  }

  /** Whether the process is on its way out. */
  get hasBegun(): boolean {
    return this.began !== undefined;
  }

  /** Remembers how to stop something that now runs. */
  add(name: string, stop: () => Promise<void> | void): void {
    this.steps.push({ name, stop });
  }

  /** Stops everything and ends the process. A step that fails is named; the others still run. */
  run(exitCode: number): Promise<never> {
    this.ending ??= this.stopAll(exitCode);
    return this.ending;
  }

  private async stopAll(exitCode: number): Promise<never> {
    this.began = Date.now();
    let code = exitCode;
    for (const { name, stop } of this.steps.reverse()) {
      try {
        await stop();
      } catch (error) {
        this.print(`${name}: 正しく停止できませんでした (${String(error)})`);
        code = 1;
      }
    }
    process.exit(code);
  }

  private onSignal(): void {
    if (this.began !== undefined) {
      if (Date.now() - this.began > ECHO_MS) process.exit(130);
      return;
    }
    this.print('止めています… (stopping)');
    void this.run(0);
  }
}
