import { bestTemperature, calibrationError } from './calibration.js';
import { likeliest, tempered } from './distribution.js';
import type { Distribution } from './distribution.js';
import { answerOf, blendedWith } from './learned-model.js';
import type { LearnedAxis } from './learned-model.js';
import { LogisticRegression } from './logistic-regression.js';
import { accuracy, judged, macroF1, meanOf } from './measures.js';
import type { Answer } from './measures.js';
import { AXES } from './rules.js';
import type { Axis } from './rules.js';

/** A case staff have spoken about, ready for learning. */
export interface LabelledCase {
  readonly id: string;
  /** null: staff left this question open. */
  readonly labels: Readonly<Record<Axis, string | null>>;
  readonly texts: Readonly<Record<Axis, string>>;
  /** What the rules alone say of it today. */
  readonly rules: Readonly<Record<Axis, Distribution>>;
}

/** How a way of categorising does on cases it was never trained on. */
export interface AxisMetrics {
  readonly cases: number;
  readonly macroF1: number;
  readonly accuracy: number;
  readonly calibrationError: number;
}
export type Metrics = Readonly<Record<Axis, AxisMetrics>>;

export type LearnedAxes = Readonly<Record<Axis, LearnedAxis>>;

/** Gives way to other work. */
export type Pause = () => Promise<void>;

const BUCKETS = 10;
/** Two in ten cases are never trained on; by their ids, so they are the same ones every night. */
const FROZEN = 2;
const FOLDS = 4;
/** Fewer examples cannot tell how sure is too sure: the rules' own temperature stays. */
const ENOUGH_TO_CALIBRATE = 20;

/** Whether a case belongs to the frozen fold that only judges. */
export const isFrozen = (id: string): boolean => bucketOf(id) < FROZEN;

/**
 * Trains on all of the cases; keep the frozen fold out of them. The temperature is fitted on answers given by models
 * that had not seen the case (four folds), or it would believe what was learned by heart.
 *
 * @param fallback temperatures where too little is confirmed
 */
export async function trainOn(
  cases: readonly LabelledCase[],
  fallback: Readonly<Record<Axis, number>>,
  pause: Pause,
): Promise<LearnedAxes> {
  const axes = {} as Record<Axis, LearnedAxis>;
  for (const axis of AXES) {
    const known = cases.filter(({ labels }) => labels[axis] !== null);
    const temperature =
      known.length < ENOUGH_TO_CALIBRATE ? fallback[axis] : await temperatureOf(axis, known, pause);
    axes[axis] = { ...(await fit(axis, known, pause)), temperature };
  }
  return axes;
}

/** How rules alone (`null`) or a model do on the given cases. */
export function metricsOf(
  cases: readonly LabelledCase[],
  axes: LearnedAxes | null,
  temperatures: Readonly<Record<Axis, number>>,
): Metrics {
  const metrics = {} as Record<Axis, AxisMetrics>;
  for (const axis of AXES) {
    const answers = cases.flatMap((one): Answer[] => {
      const truth = one.labels[axis];
      if (truth === null) return [];
      const rules = one.rules[axis];
      const likely =
        axes === null
          ? tempered(rules, temperatures[axis])
          : answerOf(axes[axis], rules, one.texts[axis]);
      const { value: said, confidence } = likeliest(likely);
      return [{ truth, said, confidence }];
    });
    metrics[axis] = {
      cases: answers.length,
      macroF1: macroF1(answers),
      accuracy: accuracy(answers),
      calibrationError: calibrationError(judged(answers)),
    };
  }
  return metrics;
}

/** One number to compare versions by: the mean macro-F1 of the axes that have cases. */
export function scoreOf(metrics: Metrics): number {
  return meanOf(
    AXES.map((axis) => metrics[axis])
      .filter(({ cases }) => cases > 0)
      .map((axis) => axis.macroF1),
  );
}

async function fit(
  axis: Axis,
  cases: readonly LabelledCase[],
  pause: Pause,
): Promise<Omit<LearnedAxis, 'temperature'>> {
  const examples = cases.map(({ labels, texts }) => ({
    label: labels[axis] ?? '',
    text: texts[axis],
  }));
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const regression =
    examples.length === 0 ? null : await LogisticRegression.trainGently(examples, pause);
  return { regression, examples: counts };
}

async function temperatureOf(
  axis: Axis,
  cases: readonly LabelledCase[],
  pause: Pause,
): Promise<number> {
  const likely: { distribution: Distribution; truth: string }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = cases.filter(({ id }) => bucketOf(id) % FOLDS === fold);
    const others = cases.filter(({ id }) => bucketOf(id) % FOLDS !== fold);
    const learned = { ...(await fit(axis, others, pause)), temperature: 1 };
    for (const { labels, rules, texts } of held) {
      const distribution = blendedWith(learned, rules[axis], texts[axis]);
      likely.push({ distribution, truth: labels[axis] ?? '' });
    }
  }
  return bestTemperature((temperature) =>
    likely.map(({ distribution, truth }) => tempered(distribution, temperature).get(truth) ?? 0),
  );
}

/** 0–9 by the letters of the id (FNV-1a): the same for ever, spread evenly. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash % BUCKETS;
}
