/** One measured value and what it should reach. */
export interface Figure {
  measure: string;
  value: number;
  atLeast?: number;
  atMost?: number;
}

/** A line per figure: the value, the goal, and whether it is reached. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { measure, value, atLeast, atMost } of figures) {
    const goal =
      atLeast === undefined ? (atMost === undefined ? '' : `≤ ${atMost}`) : `≥ ${atLeast}`;
    const reached = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
    const mark = goal === '' ? ' ' : reached ? '✓' : '✗';
    process.stdout.write(`  ${mark} ${measure.padEnd(40)} ${round(value).padStart(10)}  ${goal}\n`);
  }
}

function round(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3);
}
