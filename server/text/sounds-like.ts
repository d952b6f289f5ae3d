import { countOf, grams } from './grams.js';
import { keyOf } from './normalise.js';
import type { NormalisedText, Span } from './normalise.js';
import { best, TextIndex } from './text-index.js';

/** Below this cosine the likeness of a story to a list of wordings is chance. */
const FROM = 0.05;
const STEEPNESS = 4;
const MOST = 0.75;
const WORTH_NAMING = 0.12;
const MOST_LIKE = 4;
const MOST_WORDS = 3;
const LONG_WORD = 4;
const KATAKANA = /[ァ-ヶー]/u;
const MEANINGFUL = /[\p{Script=Han}\p{Script=Katakana}]/u;

export interface Likeness {
  readonly id: string;
  /** 0–1. */
  readonly strength: number;
  /** The words of the text that sound like it. */
  evidence(text: NormalisedText): { words: string; span: Span }[];
}

/**
 * Tells what a text is about by its letters alone: the cosine of its grams with everything the
 * lexicon has for a concept. Nobody can list every wording, but people who speak of the same thing
 * share characters: 夜の見回り is near to 夜勤 and 見守り.
 */
export class SoundsLike {
  private readonly index = new TextIndex();
  private readonly bags: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(documents: readonly (readonly [id: string, text: string])[]) {
    this.bags = new Map(documents.map(([id, text]) => [id, countOf(grams(keyOf(text)))]));
    for (const [id, bag] of this.bags) this.index.set(id, bag);
  }

  /** What the text sounds like, best first, at most four. */
  like(text: NormalisedText): Likeness[] {
    return best(this.index.cosines(countOf(grams(text.key))), MOST_LIKE)
      .map(({ id, score }) => ({
        id,
        strength: Math.min(MOST, STEEPNESS * (score - FROM)),
        evidence: (normalisedText: NormalisedText) => this.evidence(id, normalisedText),
      }))
      .filter(({ strength }) => strength >= WORTH_NAMING);
  }

  /** The longest and rarest runs of characters that the text shares with the document. */
  private evidence(id: string, text: NormalisedText): { words: string; span: Span }[] {
    const bag = this.bags.get(id) ?? new Map<string, number>();
    const runs: { from: number; to: number; weight: number }[] = [];
    for (let at = 0; at + 1 < text.key.length; at += 1) {
      const pair = text.key.slice(at, at + 2);
      if (!bag.has(pair)) continue;
      const weight = MEANINGFUL.test(pair) ? this.index.idf(pair) : 0;
      const last = runs.at(-1);
      if (last !== undefined && last.to > at) {
        last.to = at + 2;
        last.weight += weight;
      } else runs.push({ from: at, to: at + 2, weight });
    }
    return runs
      .map((run) => ({ ...run, from: run.from + leadingKana(text.key.slice(run.from, run.to)) }))
      .filter(({ from, to, weight }) => weight > 0 && isTelling(text.key, from, to))
      .sort((a, b) => b.weight - a.weight || a.from - b.from)
      .slice(0, MOST_WORDS)
      .map(({ from, to }) => {
        const span = text.spanOf(from, to);
        return { words: text.original.slice(span.start, span.end), span };
      });
  }
}

/** Particles and endings before the word itself. */
function leadingKana(run: string): number {
  return /^[ぁ-ん]*/u.exec(run)?.[0].length ?? 0;
}

/**
 * Two characters that carry meaning, or one in a longer word: 苦手, 手をつけ, but not 人が; and no
 * piece of a カタカナ word (ライ of オンライン).
 */
function isTelling(key: string, from: number, to: number): boolean {
  const isCut = (at: number) => KATAKANA.test(key.charAt(at - 1)) && KATAKANA.test(key.charAt(at));
  if (isCut(from) || isCut(to)) return false;
  const run = key.slice(from, to);
  const meaningful = Array.from(run).filter((character) => MEANINGFUL.test(character)).length;
  return meaningful >= 2 || (meaningful === 1 && run.length >= LONG_WORD);
}
