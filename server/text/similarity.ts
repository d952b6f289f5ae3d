import { keyOf } from './normalise.js';

/** How much rarer than usual a unit is; 1 for all when no collection is known. */
export type Rarity = (unit: string) => number;

const WORD = /[\p{L}\p{N}\p{M}ー々〆]+/gu;
/** Particles stand between words in most sentences; pairs across them say little. */
const PARTICLE = /[はがをにでとのもへや]/gu;
const KANJI = /\p{Script=Han}/u;
const KATAKANA = /[ァ-ヶー]/u;
const HIRAGANA = /^[ぁ-ん]+$/u;

/**
 * How alike two short sentences are, 0–1. Symmetric; 1 for equal sentences, also when they differ
 * only in 全角/半角 or case.
 *
 * The weighted Dice coefficient over single characters and pairs. Meaning sits in kanji and
 * katakana, grammar in hiragana, so the scripts weigh differently; the weights were chosen on
 * JSTS's validation pairs (`tests/bench/text-quality.ts`).
 */
export function similarity(a: string, b: string, rarity: Rarity = () => 1): number {
  const [left, right] = [unitsOf(a), unitsOf(b)];
  let shared = 0;
  let all = 0;
  for (const unit of left) {
    const weight = weightOf(unit, rarity);
    all += weight;
    if (right.has(unit)) shared += weight;
  }
  for (const unit of right) all += weightOf(unit, rarity);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The characters and pairs of a sentence, each once. */
export function unitsOf(text: string): Set<string> {
  const units = new Set<string>();
  for (const [word] of keyOf(text).replace(PARTICLE, ' $& ').matchAll(WORD)) {
    const characters = Array.from(word);
    characters.forEach((character, i) => {
      units.add(character);
      const next = characters[i + 1];
      if (next !== undefined) units.add(character + next);
    });
  }
  return units;
}

/** Rarity over a collection of sentences: the fifth root of idf, damped because sentences are short. */
export function rarityIn(sentences: Iterable<string>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences) {
    total += 1;
    for (const unit of unitsOf(sentence)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return (unit) => Math.log(1 + total / (counts.get(unit) ?? 1)) ** 0.2;
}

function weightOf(unit: string, rarity: Rarity): number {
  return (scriptWeight(unit) * rarity(unit)) ** 2;
}

function scriptWeight(unit: string): number {
  const single = Array.from(unit).length === 1;
  if (!single) return HIRAGANA.test(unit) ? 0.2 : 0.3;
  if (KANJI.test(unit)) return 1;
  return KATAKANA.test(unit) ? 0.8 : 0.5;
}
