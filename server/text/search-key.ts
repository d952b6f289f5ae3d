import { foldKana, normalise } from './normalise.js';
import type { Span } from './normalise.js';
import { Positions } from './positions.js';
import { VARIANTS } from './variants.js';

/** A text as search compares it, with the way back to the original. */
export interface SearchKey {
  readonly key: string;
  /** The piece of the original that positions `from` (inclusive) to `to` of the key came from. */
  spanOf(from: number, to: number): Span;
}

const SKIPPED = /[\s\p{Variation_Selector}ー〜~]/u;

/**
 * The key texts and words are compared on: 全角/半角, case, ひらがな/カタカナ, long vowels (サーバ =
 * サーバー), 旧字体 and 異体字 (齋藤 = 斉藤, 髙 = 高) and white space make no difference. The same key on
 * both sides, so what reads alike is found; two words that only differ in these are not told apart.
 */
export function searchKey(text: string): SearchKey {
  const normalised = normalise(text);
  const folded = foldKana(normalised.key);
  const units: string[] = [];
  const from = new Positions(folded.length);
  let at = 0;
  for (const character of folded) {
    if (!SKIPPED.test(character)) {
      const unit = VARIANTS.get(character) ?? character;
      units.push(unit);
      for (let i = 0; i < unit.length; i += 1) from.push(at);
    }
    at += character.length;
  }
  const key = units.join('');
  return {
    key,
    spanOf: (start, end) => {
      const first = from.at(start);
      const last = from.at(end - 1);
      if (first === undefined || last === undefined) return { start: 0, end: 0 };
      return normalised.spanOf(first, last + 1);
    },
  };
}

/** The distinct characters and pairs of a key: what its text is found by. */
export function searchGrams(key: string): string[] {
  const characters = Array.from(key);
  const grams = new Set(characters);
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next !== undefined) grams.add(character + next);
  });
  return [...grams];
}

/** The grams every text with this word must have: its pairs, or the character when it is alone. */
export function wordGrams(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => (characters[i] ?? '') + character))];
}
