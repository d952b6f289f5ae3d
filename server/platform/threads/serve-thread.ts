import { parentPort, type Transferable } from 'node:worker_threads';

/** What a thread sends back: first `ready`, then one answer for each request. */
export type ThreadMessage<Out> =
  { kind: 'ready' } | { kind: 'done'; value: Out } | { kind: 'failed'; message: string };

/**
 * The thread's side of a `BudgetedThread`: answers every request with what `handle` gives.
 * An error of `handle` is an answer, too; only the budget ends the thread.
 */
export function serveThread<In, Out>(
  handle: (input: In) => Promise<{ value: Out; transfer?: Transferable[] }>,
): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a thread only');
  const send = (message: ThreadMessage<Out>, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer);
  port.on('message', (input: In) => {
    handle(input).then(
      ({ value, transfer }) => send({ kind: 'done', value }, transfer),
      (error: unknown) =>
        send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
  send({ kind: 'ready' });
}
