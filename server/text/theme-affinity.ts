import type { Concept, Lexicon } from './lexicon.js';

/** Later themes of a concept are less usual. */
const LATER = 0.75;
const UNKNOWN = 0.5;

/**
 * Who asks decides between themes that sound alike: 家で働く is 働き方改革 (2-8) for a company and
 * デジタルコミュニケーション (3-5) for a town hall.
 */
export class ThemeAffinity {
  private readonly fieldOf: ReadonlyMap<string, string>;

  constructor(
    private readonly fieldAffinity: Lexicon['fieldAffinity'],
    themes: readonly { readonly code: string; readonly field: string }[],
  ) {
    this.fieldOf = new Map(themes.map(({ code, field }) => [code, field]));
  }

  /** How much a requester of this type speaks of the theme, 0–1. */
  of(requesterType: string, code: string): number {
    return this.fieldAffinity[requesterType]?.[this.fieldOf.get(code) ?? ''] ?? UNKNOWN;
  }

  /** How a mention of the concept divides among its themes; the shares add up to 1 (or are none). */
  shares(concept: Concept, requesterType: string): Map<string, number> {
    const weights = concept.themes
      .filter((code) => this.fieldOf.has(code))
      .map((code, i) => [code, LATER ** i * this.of(requesterType, code)] as const);
    const sum = weights.reduce((total, [, weight]) => total + weight, 0);
    return new Map(sum === 0 ? [] : weights.map(([code, weight]) => [code, weight / sum]));
  }
}
