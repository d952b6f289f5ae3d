import type { Guess } from './suggestion.js';

const MOST_WORDS_SHOWN = 6;

/** Adds up what speaks for each value of an axis, with the words it was read from. */
export class EvidenceTally {
  private readonly scores = new Map<string, number>();
  private readonly words = new Map<string, { words: string; weight: number }[]>();

  add(value: string, weight: number, words: readonly string[]): void {
    this.scores.set(value, (this.scores.get(value) ?? 0) + weight);
    if (weight <= 0 || words.length === 0) return;
    const known = this.words.get(value) ?? [];
    for (const one of words) known.push({ words: one, weight });
    this.words.set(value, known);
  }

  scoreOf(value: string): number {
    return this.scores.get(value) ?? 0;
  }

  /** The words that spoke for a value, the weightiest first, each once. */
  evidenceFor(value: string): string[] {
    const known = [...(this.words.get(value) ?? [])].sort((a, b) => b.weight - a.weight);
    return [...new Set(known.map(({ words }) => words))].slice(0, MOST_WORDS_SHOWN);
  }

  /**
   * The best of `values` with its share of a soft maximum as confidence. Equal scores keep the
   * order of `values`, so the answer is always the same.
   */
  best(values: readonly string[], sureFrom: number): Guess {
    const exponentials = values.map((value) => Math.exp(this.scoreOf(value)));
    const sum = exponentials.reduce((total, one) => total + one, 0);
    let top = 0;
    exponentials.forEach((one, i) => {
      if (one > (exponentials[top] ?? 0)) top = i;
    });
    const value = values[top] ?? '';
    const confidence = round((exponentials[top] ?? 0) / sum);
    return {
      value,
      confidence,
      evidence: this.evidenceFor(value),
      needsReview: confidence < sureFrom,
    };
  }
}

/** Three decimals: more would promise a precision nobody has. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
