import { Worker, type Transferable } from 'node:worker_threads';
import type { ThreadMessage } from './serve-thread.js';
import { threadEntry } from './thread-entry.js';

/** What one request may cost. */
export interface ThreadBudget {
  milliseconds: number;
  /** Heap of the thread; buffers that are handed over do not count. */
  megabytes: number;
}

export type OverrunKind = 'time' | 'memory' | 'crash';

/** A request used up its budget; the thread is gone, and the next request gets a new one. */
export class ThreadOverrun extends Error {
  constructor(readonly kind: OverrunKind) {
    super(`The thread was ended: ${kind}`);
  }
}

/** What the thread's own work threw; the thread goes on. */
export class ThreadFailure extends Error {}

/** A thread nobody needs gives its memory back after this long. */
const IDLE_MS = 60_000;

/** Loading the thread's modules is not the request's fault, and slow on a busy machine. */
const START_MS = 60_000;

/**
 * One thread that does one request at a time, within a budget. It stays for the next request; one that
 * takes too long, too much memory, or dies is replaced, and the requests behind it go on.
 */
export class BudgetedThread<In, Out> {
  private worker: Promise<Worker> | null = null;
  private current: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** @param file see `threadEntry`; it calls `serveThread` */
  constructor(
    private readonly file: URL,
    private readonly budget: ThreadBudget,
  ) {}

  /**
   * @throws ThreadOverrun when the budget is used up
   * @throws ThreadFailure what the thread's own work threw
   * @throws Error when no thread could be started
   */
  run(input: In, transfer: Transferable[] = []): Promise<Out> {
    const answer = this.last.then(() => this.runNow(input, transfer));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread; what still waits gets a new one. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    await worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  }

  private async runNow(input: In, transfer: Transferable[]): Promise<Out> {
    clearTimeout(this.idle);
    this.worker ??= this.start();
    try {
      const worker = await this.worker;
      worker.ref();
      const message = await answerOf<Out>(worker, this.budget.milliseconds, () =>
        worker.postMessage(input, transfer),
      );
      worker.unref();
      this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
      if (message.kind === 'done') return message.value;
      throw new ThreadFailure(message.kind === 'failed' ? message.message : 'No answer');
    } catch (error) {
      if (error instanceof ThreadOverrun || error instanceof ThreadNotStarted) await this.close();
      throw error;
    }
  }

  private async start(): Promise<Worker> {
    const { source, options } = threadEntry(this.file);
    const worker = new Worker(source, {
      ...options,
      // A thread that reads what strangers sent needs none of our secrets.
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: this.budget.megabytes,
        maxYoungGenerationSizeMb: 16,
      },
    });
    // After its request is answered, too, a thread may die; that ends no process.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.current === worker) this.worker = null;
    });
    this.current = worker;
    try {
      await answerOf(worker, START_MS, () => undefined);
    } catch (error) {
      await worker.terminate();
      throw new ThreadNotStarted('A thread could not be started', { cause: error });
    }
    return worker;
  }
}

class ThreadNotStarted extends Error {}

/** The next message of a thread. @throws ThreadOverrun */
function answerOf<Out>(
  worker: Worker,
  milliseconds: number,
  ask: () => void,
): Promise<ThreadMessage<Out>> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      end();
    };
    const answered = (message: ThreadMessage<Out>) => settle(() => resolve(message));
    const overrun = (kind: OverrunKind) => settle(() => reject(new ThreadOverrun(kind)));
    const failed = (error: Error & { code?: string }) =>
      overrun(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    const ended = () => overrun('crash');
    const timer = setTimeout(() => overrun('time'), milliseconds);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    ask();
  });
}
