import type { Judged } from './calibration.js';

/** One guess beside what was right. */
export interface Answer {
  readonly truth: string;
  readonly said: string;
  /** 0–1 */
  readonly confidence: number;
}

/** How one label fared. */
export interface LabelMeasure {
  readonly label: string;
  /** Cases that really have it. */
  readonly cases: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of every label that some case really has, in the order of the labels. */
export function labelMeasures(answers: readonly Answer[]): LabelMeasure[] {
  return [...new Set(answers.map(({ truth }) => truth))].sort().map((label) => {
    const cases = answers.filter(({ truth }) => truth === label).length;
    const said = answers.filter((answer) => answer.said === label).length;
    const hits = answers.filter((answer) => answer.said === label && answer.truth === label).length;
    const precision = said === 0 ? 0 : hits / said;
    const recall = hits / cases;
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, cases, precision, recall, f1 };
  });
}

/** The mean F1 of the labels: a rare label counts as much as a usual one. 0 without answers. */
export function macroF1(answers: readonly Answer[]): number {
  return meanOf(labelMeasures(answers).map(({ f1 }) => f1));
}

/** The share of right answers; 0 without any. */
export function accuracy(answers: readonly Answer[]): number {
  return meanOf(answers.map(({ truth, said }) => (truth === said ? 1 : 0)));
}

/** The same answers as {@link calibrationError} and the reliability chart read them. */
export function judged(answers: readonly Answer[]): Judged[] {
  return answers.map(({ truth, said, confidence }) => ({ confidence, right: truth === said }));
}

/** How often `truth` was taken for `said`, only pairs that happened, the most frequent first. */
export function confusion(
  answers: readonly Answer[],
): { truth: string; said: string; count: number }[] {
  const counts = new Map<string, { truth: string; said: string; count: number }>();
  for (const { truth, said } of answers) {
    const key = `${truth}\u0000${said}`;
    const pair = counts.get(key) ?? { truth, said, count: 0 };
    pair.count += 1;
    counts.set(key, pair);
  }
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || order(a.truth, b.truth) || order(a.said, b.said),
  );
}

/** The arithmetic mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
