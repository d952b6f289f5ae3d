import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats `look` until it neither throws nor answers undefined or null, and gives its answer.
 * For what jobs do: they are done soon, but nobody says when.
 * @throws the last failure after `milliseconds`
 */
export async function eventually<T>(
  look: () => Promise<T | undefined | null> | T | undefined | null,
  milliseconds = 10_000,
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    let failure: unknown = new Error(`nothing within ${milliseconds} ms`);
    try {
      const answer = await look();
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > until) throw failure;
    await sleep(25);
  }
}
