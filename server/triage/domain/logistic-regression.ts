import { keyOf } from '../../text/normalise.js';

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** First step of AdaGrad. */
  readonly rate: number;
  /** How strongly weights are pulled towards zero. */
  readonly ridge: number;
}

export const TRAINING: TrainingOptions = { epochs: 40, rate: 0.5, ridge: 1e-5 };

const LONGEST = 3;
/** Grams seen in fewer examples are noise. */
const SEEN_IN = 2;
/** What bounds the memory of a model: the grams seen in most examples, one weight a label each. */
const MOST_GRAMS = 60_000;
/** A long training gives way after so many examples. */
const SLICE = 40;

type Vector = readonly (readonly [feature: number, value: number])[];

/** What a trained model consists of, for keeping and for having again. */
export interface RegressionData {
  readonly labels: readonly string[];
  readonly grams: readonly string[];
  readonly idf: Float64Array;
  /** One row a label: a weight a gram, the intercept last. */
  readonly weights: readonly Float64Array[];
}

/**
 * Multinomial logistic regression over the characters, pairs and triples of a text (TF-IDF, unit
 * length), trained by AdaGrad (Duchi et al. 2011). The order of steps is fixed: the same examples
 * always give the same model.
 */
export class LogisticRegression {
  private readonly features: ReadonlyMap<string, number>;

  constructor(readonly data: RegressionData) {
    this.features = new Map(data.grams.map((gram, i) => [gram, i]));
  }

  get labels(): readonly string[] {
    return this.data.labels;
  }

  /** @throws Error without examples */
  static train(examples: readonly Example[], options = TRAINING): LogisticRegression {
    const { model, steps } = begin(examples, options);
    while (steps.next().done !== true);
    return model;
  }

  /** The same model, giving way to other work every few milliseconds; `pause` says how. */
  static async trainGently(
    examples: readonly Example[],
    pause: () => Promise<void>,
    options = TRAINING,
  ): Promise<LogisticRegression> {
    const { model, steps } = begin(examples, options);
    for (const step of steps) if (step % SLICE === 0) await pause();
    return model;
  }

  /** The probability of each label, in the order of {@link labels}; `temperature` above 1 doubts more. */
  probabilities(text: string, temperature = 1): number[] {
    return softmax(this.scores(this.vectorOf(text)).map((score) => score / temperature));
  }

  /** Takes one step an example and epoch; yields how many it has taken. */
  *learn(
    examples: readonly Example[],
    { epochs, rate, ridge }: TrainingOptions,
  ): Generator<number, void> {
    const { labels, weights } = this.data;
    const data = examples.map(({ text, label }) => ({
      vector: this.vectorOf(text),
      answer: labels.indexOf(label),
    }));
    const squares = weights.map((row) => new Float64Array(row.length).fill(1e-3));
    let steps = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (const i of shuffled(data.length, epoch + 1)) {
        const { vector, answer } = data[i] ?? { vector: [], answer: -1 };
        softmax(this.scores(vector)).forEach((probability, label) => {
          const error = probability - (label === answer ? 1 : 0);
          const [row, square] = [weights[label], squares[label]];
          if (row === undefined || square === undefined) return;
          for (const [feature, value] of vector) {
            const slope = error * value + ridge * (row[feature] ?? 0);
            const sum = (square[feature] ?? 0) + slope * slope;
            square[feature] = sum;
            row[feature] = (row[feature] ?? 0) - (rate * slope) / Math.sqrt(sum);
          }
        });
        yield (steps += 1);
      }
    }
  }

  private scores(vector: Vector): number[] {
    return this.data.weights.map((row) =>
      vector.reduce((sum, [feature, value]) => sum + value * (row[feature] ?? 0), 0),
    );
  }

  private vectorOf(text: string): Vector {
    const counts = new Map<number, number>();
    for (const gram of gramsOf(text)) {
      const feature = this.features.get(gram);
      if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const { idf } = this.data;
    const entries = Array.from(
      counts,
      ([feature, count]) => [feature, (1 + Math.log(count)) * (idf[feature] ?? 0)] as const,
    );
    const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    const unit = entries.map(([feature, value]) => [feature, value / length] as const);
    return [...unit, [this.features.size, 1]];
  }
}

function begin(examples: readonly Example[], options: TrainingOptions) {
  if (examples.length === 0) throw new Error('nothing to learn from');
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const { grams, idf } = vocabularyOf(examples);
  const weights = labels.map(() => new Float64Array(grams.length + 1));
  const model = new LogisticRegression({ labels, grams, idf, weights });
  return { model, steps: model.learn(examples, options) };
}

function vocabularyOf(examples: readonly Example[]) {
  const seen = new Map<string, number>();
  for (const { text } of examples) {
    for (const gram of new Set(gramsOf(text))) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  }
  const often = [...seen].filter(([, count]) => count >= Math.min(SEEN_IN, examples.length));
  // The sort is stable: grams seen equally often stay in the order of appearance.
  const kept =
    often.length <= MOST_GRAMS ? often : often.sort((a, b) => b[1] - a[1]).slice(0, MOST_GRAMS);
  const idf = Float64Array.from(kept, ([, count]) => Math.log(1 + examples.length / count));
  return { grams: kept.map(([gram]) => gram), idf };
}

function gramsOf(text: string): string[] {
  const characters = Array.from(keyOf(text));
  const grams: string[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    for (let at = 0; at + length <= characters.length; at += 1) {
      grams.push(characters.slice(at, at + length).join(''));
    }
  }
  return grams;
}

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The same shuffle for the same seed (Fisher–Yates over a linear congruential generator). */
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = seed;
  for (let i = length - 1; i > 0; i -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    const j = Math.floor((state / 2 ** 31) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
