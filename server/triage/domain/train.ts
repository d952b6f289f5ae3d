import { bestTemperature, calibrationError, RULES_WEIGH } from './calibration.js';
import { likelihoodOf, likeliest, tempered } from './distribution.js';
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
/** The rules alone: no number of examples outweighs them. */
const ALONE = Number.MAX_SAFE_INTEGER;
/** Tried in this order: the rules give way only to what is better. */
const WEIGHTS = [ALONE, 320, 80, RULES_WEIGH] as const;

/** Whether a case belongs to the frozen fold that only judges. */
export const isFrozen = (id: string): boolean => bucketOf(id) < FROZEN;

/**
 * Trains on all of the cases; keep the frozen fold out of them. How much the rules weigh and how sure the
 * answer is are chosen by answers of models that had not seen the case (four folds), or training would
 * believe what it learned by heart. Where learning makes nothing better, the rules stand alone.
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
    const labelledCases = cases.filter(({ labels }) => labels[axis] !== null);
    const chosen =
      labelledCases.length < ENOUGH_TO_CALIBRATE
        ? { rulesWeigh: RULES_WEIGH, temperature: fallback[axis] }
        : chosenBy(axis, await unseenAnswers(axis, labelledCases, pause));
    const fitted = await fit(axis, labelledCases, pause);
    const regression = chosen.rulesWeigh === ALONE ? null : fitted.regression;
    axes[axis] = { ...fitted, regression, ...chosen };
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
    const answers = cases.flatMap((labelledCase): Answer[] => {
      const truth = labelledCase.labels[axis];
      if (truth === null) return [];
      const rules = labelledCase.rules[axis];
      const likely =
        axes === null
          ? tempered(rules, temperatures[axis])
          : answerOf(axes[axis], rules, labelledCase.texts[axis]);
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

/** A regression and the number of examples of each of its labels. */
type Fitted = Pick<LearnedAxis, 'regression' | 'examples'>;

async function fit(axis: Axis, cases: readonly LabelledCase[], pause: Pause): Promise<Fitted> {
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

interface Unseen {
  readonly one: LabelledCase;
  readonly fitted: Fitted;
}

/** Every case with a model trained on the others' folds. */
async function unseenAnswers(
  axis: Axis,
  cases: readonly LabelledCase[],
  pause: Pause,
): Promise<Unseen[]> {
  const answers: Unseen[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = cases.filter(({ id }) => bucketOf(id) % FOLDS !== fold);
    const fitted = await fit(axis, others, pause);
    for (const labelledCase of cases) {
      if (bucketOf(labelledCase.id) % FOLDS === fold) answers.push({ one: labelledCase, fitted });
    }
  }
  return answers;
}

/** The weight of the rules with the best macro-F1 (the greatest of equally good ones), then the temperature. */
function chosenBy(axis: Axis, answers: readonly Unseen[]) {
  const tried = WEIGHTS.map((rulesWeigh) => {
    const likely = answers.map(({ one, fitted }) => ({
      truth: one.labels[axis] ?? '',
      distribution:
        rulesWeigh === ALONE
          ? one.rules[axis]
          : blendedWith(
              { ...fitted, rulesWeigh, temperature: 1 },
              one.rules[axis],
              one.texts[axis],
            ),
    }));
    const said = likely.map(({ truth, distribution }) => {
      const { value, confidence } = likeliest(distribution);
      return { truth, said: value, confidence };
    });
    return { rulesWeigh, likely, score: macroF1(said) };
  });
  const best = tried.reduce((top, one) => (one.score > top.score ? one : top));
  const temperature = bestTemperature((degree) =>
    best.likely.map(({ truth, distribution }) =>
      likelihoodOf(tempered(distribution, degree), truth),
    ),
  );
  return { rulesWeigh: best.rulesWeigh, temperature };
}

/** 0–9 by the letters of the id (FNV-1a): the same for ever, spread evenly. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash % BUCKETS;
}
