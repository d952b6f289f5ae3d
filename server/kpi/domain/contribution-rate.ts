/** Answers to the four-step question, counted. */
export interface AnswerCounts {
  useful: number;
  somewhatUseful: number;
  notVeryUseful: number;
  notUseful: number;
}

/** What an answer counts as: which of the four choices are positive (centre profile, versioned). */
export type PositiveChoices = ReadonlySet<keyof AnswerCounts>;

/** positive ÷ answers. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

/** Everything below reckons in tenths of a percent, whole numbers only: floats would round for us. */
const PER_MILLE = 1_000n;

export function ratioOf(counts: AnswerCounts, positive: PositiveChoices): Ratio {
  const entries = Object.entries(counts) as [keyof AnswerCounts, number][];
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    numerator: sum(entries.filter(([choice]) => positive.has(choice)).map(([, count]) => count)),
    denominator: sum(entries.map(([, count]) => count)),
  };
}

/**
 * The target as tenths of a percent: 90 → 900, 92.5 → 925.
 * @throws RangeError for a target with more than one decimal or outside 0–100
 */
export function targetInTenths(target: number): number {
  const tenths = Math.round(target * 10);
  if (Math.abs(tenths - target * 10) > 1e-9 || tenths < 0 || tenths > 1_000) {
    throw new RangeError(
      `a target is a percentage with at most one decimal, got ${String(target)}`,
    );
  }
  return tenths;
}

/** Whether positive ÷ answers reaches the target, exactly. Without answers nothing is reached. */
export function achieves({ numerator, denominator }: Ratio, tenths: number): boolean {
  return denominator > 0 && BigInt(numerator) * PER_MILLE >= BigInt(denominator) * BigInt(tenths);
}

/**
 * The percentage to one decimal: rounded half up, but down where rounding would carry it across the
 * target it has not reached (DESIGN §12: 89.96 is not 90.0). Null without answers.
 */
export function ratePercent(ratio: Ratio, tenths: number): number | null {
  const { numerator, denominator } = ratio;
  if (denominator === 0) return null;
  const [part, whole] = [BigInt(numerator), BigInt(denominator)];
  const halfUp = Number((2n * PER_MILLE * part + whole) / (2n * whole));
  const crosses = !achieves(ratio, tenths) && halfUp >= tenths;
  return (crosses ? Number((PER_MILLE * part) / whole) : halfUp) / 10;
}

/**
 * 余裕度: how many more negative answers the target stands. 0 says that the next one breaks it (or that
 * it is not reached). Null for a target of 0, which nothing breaks.
 */
export function margin(ratio: Ratio, tenths: number): number | null {
  if (tenths === 0) return null;
  if (!achieves(ratio, tenths)) return 0;
  const [part, whole, target] = [
    BigInt(ratio.numerator),
    BigInt(ratio.denominator),
    BigInt(tenths),
  ];
  // The largest n with part ÷ (whole + n) ≥ target ÷ 1000.
  return Number((part * PER_MILLE) / target - whole);
}

/**
 * How many positive answers in a row reach the target: 0 where it is reached. Null for a target of
 * 100 % after a negative answer, which nothing regains.
 */
export function positivesNeeded(ratio: Ratio, tenths: number): number | null {
  if (achieves(ratio, tenths)) return 0;
  if (ratio.denominator === 0) return 1;
  const [part, whole, target] = [
    BigInt(ratio.numerator),
    BigInt(ratio.denominator),
    BigInt(tenths),
  ];
  const each = PER_MILLE - target;
  if (each === 0n) return null;
  // The smallest n with (part + n) ÷ (whole + n) ≥ target ÷ 1000.
  const missing = target * whole - PER_MILLE * part;
  return Number((missing + each - 1n) / each);
}
