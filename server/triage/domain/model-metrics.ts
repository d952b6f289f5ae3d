import type { Metrics } from './train.js';

/** Why a trained model speaks, or does not. */
export type Verdict = 'better' | 'not-better' | 'too-few';

/** How a model did on the frozen fold on the night it was trained, beside what it had to beat. */
export interface ModelMetrics {
  readonly model: Metrics;
  /** The rules alone. */
  readonly rules: Metrics;
  /** What spoke at the time: the number of a model, or null for the rules alone. */
  readonly current: { readonly number: number | null; readonly score: number };
  readonly temperatures: Readonly<Record<string, number>>;
}
