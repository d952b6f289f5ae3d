import { blended, tempered } from './distribution.js';
import type { Distribution } from './distribution.js';
import type { LogisticRegression } from './logistic-regression.js';
import type { Axis } from './rules.js';
import type { TriageInput } from './suggestion.js';

/** What was learned about one of the three questions. */
export interface LearnedAxis {
  /** null: nothing was confirmed yet, or learning made nothing better: the rules stand alone. */
  readonly regression: LogisticRegression | null;
  /** Confirmed examples it was trained on, by label. */
  readonly examples: ReadonlyMap<string, number>;
  /** So many confirmed examples of a label weigh as much as the rules. */
  readonly rulesWeigh: number;
  /** Makes the confidence of the blend mean what it says. */
  readonly temperature: number;
}

/** A version of the learning categoriser: what staff's confirmations add to the rules. */
export interface LearnedModel {
  readonly number: number;
  readonly axes: Readonly<Record<Axis, LearnedAxis>>;
}

/** The rules' answer and what was learned, blended; not tempered yet. */
export function blendedWith(
  { regression, examples, rulesWeigh }: LearnedAxis,
  rules: Distribution,
  text: string,
): Distribution {
  if (regression === null) return rules;
  const probabilities = regression.probabilities(text);
  const learned = new Map(regression.labels.map((label, i) => [label, probabilities[i] ?? 0]));
  return blended(rules, learned, examples, rulesWeigh);
}

/** The final answer on one question. */
export function answerOf(axis: LearnedAxis, rules: Distribution, text: string): Distribution {
  return tempered(blendedWith(axis, rules, text), axis.temperature);
}

/** A story longer than this says nothing new of what it is about. */
const LONGEST_TEXT = 4_000;

/** What each question is learned from: who asks shows in the organisation, too. */
export function textFor(axis: Axis, input: TriageInput): string {
  const { title, body, goal, wishes, organisation, department } = input;
  const own = axis === 'requesterType' ? [organisation, department] : [goal, wishes];
  return [title, body, ...own]
    .filter((text) => text !== undefined && text !== null && text !== '')
    .join('。')
    .slice(0, LONGEST_TEXT);
}
