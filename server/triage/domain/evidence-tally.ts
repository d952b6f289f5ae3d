import type { Distribution } from './distribution.js';

const MOST_WORDS_SHOWN = 6;

/** Adds up what speaks for each value of an axis, with the words it was read from. */
export class EvidenceTally {
  private readonly scores = new Map<string, number>();
  private readonly words = new Map<string, { words: string; weight: number }[]>();

  add(value: string, weight: number, words: readonly string[]): void {
    this.scores.set(value, (this.scores.get(value) ?? 0) + weight);
    if (weight <= 0 || words.length === 0) return;
    const known = this.words.get(value) ?? [];
    for (const word of words) known.push({ words: word, weight });
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

  /** The soft maximum of the scores of `values`, in their order: how likely each is. */
  distribution(values: readonly string[]): Distribution {
    const exponentials = values.map((value) => Math.exp(this.scoreOf(value)));
    const sum = exponentials.reduce((total, exponential) => total + exponential, 0);
    return new Map(values.map((value, i) => [value, (exponentials[i] ?? 0) / sum]));
  }
}

/** Three decimals: more would promise a precision nobody has. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
