import { blend } from './calibration.js';

/** How likely each value is, 0–1. What is missing to 1 is doubt that any of them is right. */
export type Distribution = ReadonlyMap<string, number>;

/**
 * `p^(1/t)`, made to add up to 1 again, doubt included: above 1 nothing is so sure any more, below 1 what
 * is likely becomes surer. The order stays.
 */
export function tempered(distribution: Distribution, temperature: number): Distribution {
  const power = (value: number) => Math.max(0, value) ** (1 / temperature);
  let sum = power(doubtIn(distribution));
  for (const value of distribution.values()) sum += power(value);
  if (sum === 0) return distribution;
  return new Map(Array.from(distribution, ([key, value]) => [key, power(value) / sum]));
}

/**
 * What the rules say, corrected by what was learned: each label by its own number of confirmed examples.
 *
 * @param learned probability by label; labels nobody has confirmed are not in it
 * @param examples confirmed examples by label
 * @param rulesWeigh how many confirmed examples of a label outweigh the rules
 */
export function blended(
  rules: Distribution,
  learned: Distribution,
  examples: ReadonlyMap<string, number>,
  rulesWeigh: number,
): Distribution {
  const mixed = new Map(
    Array.from(rules, ([value, rule]) => [
      value,
      blend(rule, learned.get(value) ?? 0, examples.get(value) ?? 0, rulesWeigh),
    ]),
  );
  const sum = [...mixed.values()].reduce((total, one) => total + one, 0);
  // The rules may doubt, and so may the mixture; more than everything it cannot say.
  const most = Math.max(1 - doubtIn(rules), Math.min(1, sum));
  return new Map(Array.from(mixed, ([value, one]) => [value, sum === 0 ? 0 : (one * most) / sum]));
}

/** The likeliest value; of equally likely ones the first. */
export function likeliest(distribution: Distribution): { value: string; confidence: number } {
  let best = { value: '', confidence: -1 };
  for (const [value, confidence] of distribution) {
    if (confidence > best.confidence) best = { value, confidence };
  }
  return best.confidence < 0 ? { value: '', confidence: 0 } : best;
}

function doubtIn(distribution: Distribution): number {
  let sum = 0;
  for (const value of distribution.values()) sum += value;
  return Math.max(0, 1 - sum);
}

/**
 * The likelihood of what happened to the first guess: its confidence where it was right, the rest where it
 * was not. What a temperature is fitted on: staff read the first guess and how sure it is.
 */
export function likelihoodOf(distribution: Distribution, truth: string): number {
  const { value, confidence } = likeliest(distribution);
  return value === truth ? confidence : 1 - confidence;
}
