/** One row of a linear programme: the sum over `at` of coefficient × variable stays at most `most` ≥ 0. */
export interface Row {
  at: readonly number[];
  most: number;
}

const TINY = 1e-9;

/**
 * The greatest worth·x with x ≥ 0 and every row kept: the simplex method on a dense tableau, with Bland's
 * rule so that ties cannot go round in circles (Chvátal, Linear Programming, chapters 2 and 3). All
 * coefficients are 1 and nothing is pinned, so x = 0 is where it starts. Written for checking: it shares
 * nothing with the solver of the product.
 */
export function greatest(worth: readonly number[], rows: readonly Row[]): number {
  const variables = worth.length;
  const width = variables + rows.length + 1;
  const table = rows.map(({ at, most }, i) => {
    const line = new Float64Array(width);
    for (const variable of at) line[variable] = 1;
    line[variables + i] = 1;
    line[width - 1] = most;
    return line;
  });
  const basis = rows.map((_, i) => variables + i);
  const goal = new Float64Array(width);
  worth.forEach((value, i) => (goal[i] = -value));
  for (;;) {
    const entering = goal.subarray(0, width - 1).findIndex((value) => value < -TINY);
    if (entering < 0) return goal[width - 1] ?? 0;
    const leaving = tightest(table, basis, entering, width - 1);
    if (leaving < 0) throw new Error('a programme without bound');
    pivot([...table, goal], table[leaving] ?? goal, entering);
    basis[leaving] = entering;
  }
}

/** The row that stops the entering variable first; of equal ones that of the lowest variable. */
function tightest(
  table: readonly Float64Array[],
  basis: readonly number[],
  entering: number,
  last: number,
): number {
  let best = -1;
  let room = Infinity;
  table.forEach((line, i) => {
    const coefficient = line[entering] ?? 0;
    if (coefficient <= TINY) return;
    const ratio = (line[last] ?? 0) / coefficient;
    const tied = Math.abs(ratio - room) <= TINY;
    if (ratio < room - TINY || (tied && (basis[i] ?? 0) < (basis[best] ?? Infinity))) {
      best = i;
      room = Math.min(ratio, room);
    }
  });
  return best;
}

function pivot(lines: readonly Float64Array[], by: Float64Array, column: number): void {
  const divisor = by[column] ?? 1;
  by.forEach((value, i) => (by[i] = value / divisor));
  for (const line of lines) {
    const factor = line[column] ?? 0;
    if (line === by || factor === 0) continue;
    by.forEach((value, i) => (line[i] = (line[i] ?? 0) - factor * value));
  }
}
