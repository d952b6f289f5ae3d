/** What is measured: one way in, with one kind of input. */
export interface Row {
  subject: string;
  input: string;
  /** Makes an input of about so many characters; another one for every `salt`, so that no cache answers. */
  make(size: number, salt: string): unknown;
  /** Reads it as the product does. */
  read(input: unknown): unknown;
  /** The largest 1× size in characters: eight times as much is the most that is ever read. */
  most: number;
}

export interface Growth {
  /** Characters at 1×. */
  size: number;
  /** CPU milliseconds at 1, 2, 4 and 8 × the size: the median of the rounds. */
  times: number[];
  /** The largest factor of a doubling. */
  worst: number;
}

export const FACTORS = [1, 2, 4, 8];
/** Linear is 2; the rest is for what memory and its collection cost more in large texts. */
export const GROWTH_MAX = 2.3;

const SMALLEST = 2_000;
/** At 1×: less is lost in the noise. */
const ENOUGH_MS = 15;
const ROUNDS = 3;
const TRIES = 5;

/** Seconds of the processor, so that other programs on the machine do not count. */
async function cpuOf(row: Row, inputs: readonly unknown[]): Promise<number> {
  const before = process.cpuUsage();
  for (const input of inputs) await row.read(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

let salts = 0;
const inputsOf = (row: Row, size: number, count: number): unknown[] =>
  Array.from({ length: count }, () => row.make(size, `${String((salts += 1))}.`));

/** A size that takes long enough to be measured; where even the largest does not, how often it is read. */
async function calibrated(row: Row): Promise<{ size: number; count: number }> {
  let size = Math.min(SMALLEST, row.most);
  let time = 0;
  for (;;) {
    time = await cpuOf(row, inputsOf(row, size, 1));
    if (time >= ENOUGH_MS || size === row.most) break;
    size = Math.min(size * 2, row.most);
  }
  return { size, count: Math.max(1, Math.ceil(ENOUGH_MS / Math.max(time, 0.2))) };
}

/**
 * Measures one row. What seems too steep is measured again with twice the text and more rounds: what a
 * busy machine, a new compilation or a fuller heap cost does not come back, a fault grows.
 */
export async function growthOf(row: Row): Promise<Growth> {
  for (let warm = 0; warm < 3; warm += 1) {
    await cpuOf(row, inputsOf(row, Math.min(SMALLEST, row.most), 2));
  }
  const { size, count } = await calibrated(row);
  let best: Growth = { size, times: [], worst: Infinity };
  for (let attempt = 0; attempt < TRIES && best.worst > GROWTH_MAX; attempt += 1) {
    const quick = (best.times[0] ?? 0) < 4 * ENOUGH_MS;
    const larger = quick ? Math.min(size * 2 ** attempt, row.most) : best.size;
    const found = await measured(row, larger, count, ROUNDS + 2 * Math.min(attempt, 2));
    if (found.worst < best.worst) best = found;
  }
  return best;
}

async function measured(row: Row, size: number, count: number, rounds: number): Promise<Growth> {
  const found: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    for (const factor of FACTORS) {
      const inputs = inputsOf(row, size * factor, count);
      times.push((await cpuOf(row, inputs)) / count);
    }
    found.push(times);
  }
  const times = FACTORS.map((_, at) => median(found.map((round) => round[at] ?? 0)));
  const worst = Math.max(...times.slice(1).map((time, at) => time / (times[at] ?? 1)));
  return { size, times, worst };
}
