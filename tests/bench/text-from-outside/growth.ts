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
  /** CPU milliseconds at 1, 2, 4 and 8 × the size. */
  times: number[];
  /** By which factor a doubling multiplies it: the slope of the line through the four. */
  growth: number;
}

export const FACTORS = [1, 2, 4, 8];
/** Linear is 2; the rest is for what memory and its collection cost more in large texts. */
export const GROWTH_MAX = 2.3;

const SMALLEST = 2_000;
/** At 1×: less is lost in the noise. */
const ENOUGH_MS = 10;
const ROUNDS = 3;
const TRIES = 6;

/** CPU time of this process: what other programs take does not count. */
async function cpuOf(row: Row, inputs: readonly unknown[]): Promise<number> {
  const before = process.cpuUsage();
  for (const input of inputs) await row.read(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

let salts = 0;
const inputsOf = (row: Row, size: number, count: number): unknown[] =>
  Array.from({ length: count }, () => row.make(size, `${String((salts += 1))}.`));

/** A size that takes long enough to be measured; where even the largest does not, how often it is read. */
async function calibrated(row: Row): Promise<{ size: number; count: number }> {
  for (let size = Math.min(SMALLEST, row.most); ; size = Math.min(2 * size, row.most)) {
    await cpuOf(row, inputsOf(row, size, 1));
    const time = await cpuOf(row, inputsOf(row, size, 1));
    if (time >= ENOUGH_MS) return { size, count: 1 };
    if (size === row.most) return { size, count: Math.ceil(ENOUGH_MS / Math.max(time, 0.2)) };
  }
}

/**
 * Measures one row. What seems too steep is measured again, with more text where it is quickly read: what
 * a busy machine, a new compilation or a fuller heap cost does not come back, a fault does.
 */
export async function growthOf(row: Row): Promise<Growth> {
  const { size, count } = await calibrated(row);
  let best: Growth = { size, times: [], growth: Infinity };
  let larger = size;
  globalThis.gc?.();
  for (let attempt = 0; attempt < TRIES && best.growth > GROWTH_MAX; attempt += 1) {
    const found = await measured(row, larger, count);
    if (found.growth < best.growth) best = found;
    if ((found.times[0] ?? 0) < 4 * ENOUGH_MS) larger = Math.min(2 * larger, row.most);
  }
  return best;
}

/** Of several rounds the quickest counts: whatever disturbs a measurement makes it longer. */
async function measured(row: Row, size: number, count: number): Promise<Growth> {
  const times = FACTORS.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, factor] of FACTORS.entries()) {
      const time = (await cpuOf(row, inputsOf(row, size * factor, count))) / count;
      times[at] = Math.min(times[at] ?? Infinity, time);
    }
  }
  return { size, times, growth: doublingOf(times) };
}

/** Least squares over the logarithms of four times, each of twice the text of the one before. */
function doublingOf(times: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = times.map((time) => Math.log2(Math.max(time, 1e-3)));
  return 2 ** ((3 * (d - a) + (c - b)) / 10);
}
