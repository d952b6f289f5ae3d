/** An answer with how sure it was and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/** What was said with about the same confidence, and how often it was right. */
export interface Bin {
  /** The confidence it holds, `from` inclusive. */
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** Means of the bin, 0–1; 0 where nothing is in it. */
  readonly confidence: number;
  readonly right: number;
}

/** Answers in ten bins of confidence: what a reliability chart shows. */
export function reliability(answers: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const mean = (value: (judged: Judged) => number) =>
      inside.reduce((sum, judged) => sum + value(judged), 0) / Math.max(inside.length, 1);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      answers: inside.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/**
 * Expected calibration error (Naeini et al. 2015): how far confidence and success differ on average,
 * over ten bins of confidence. 0: what is said with 70 % is right in 70 % of cases.
 */
export function calibrationError(answers: readonly Judged[]): number {
  if (answers.length === 0) return 0;
  const error = reliability(answers).reduce(
    (sum, bin) => sum + bin.answers * Math.abs(bin.confidence - bin.right),
    0,
  );
  return error / answers.length;
}

/** Confirmed examples of a label weigh as much as the rules from here on, unless training finds better. */
export const RULES_WEIGH = 20;

/** `(k·p_rule + n·p_LR) / (k + n)`, n confirmed examples of the label (DESIGN §8). */
export function blend(rule: number, learned: number, examples: number, k = RULES_WEIGH): number {
  return (k * rule + examples * learned) / (k + examples);
}

/**
 * The temperature (Guo et al. 2017) under which held-out answers are likeliest: the best of a grid
 * from 0.25 to 4. `likelihood` is the probability of the right label at a temperature, per example.
 */
export function bestTemperature(likelihood: (temperature: number) => readonly number[]): number {
  const grid = Array.from({ length: 33 }, (_, i) => 2 ** ((i - 16) / 8));
  const loss = (temperature: number) =>
    likelihood(temperature).reduce((sum, one) => sum - Math.log(Math.max(one, 1e-12)), 0);
  return grid.reduce((best, one) => (loss(one) < loss(best) ? one : best), 1);
}
