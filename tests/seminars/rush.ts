import { setTimeout as sleep } from 'node:timers/promises';

/** Printed by the races; the same seed gives the same rounds again. */
export const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);

/** mulberry32: the same seed gives the same round again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everybody at once, each after a moment of their own. */
export function rush<T>(count: number, next: () => number, work: (n: number) => Promise<T>) {
  return Promise.allSettled(
    Array.from({ length: count }, async (_, n) => {
      await sleep(next() * 8);
      return work(n + 1);
    }),
  );
}
