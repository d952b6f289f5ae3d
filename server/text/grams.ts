/** What a word is made of: letters, digits and marks of any script, and the long-vowel sign. */
const WORD = /[\p{L}\p{N}\p{M}ー々〆]+/gu;
const KANJI = /\p{Script=Han}/u;

/**
 * The units texts are compared by: every pair of neighbouring characters inside a word, and every
 * kanji alone. Japanese needs no dictionary this way, new words work on the day they appear, and a
 * one-kanji word (紙, 車) still counts. A word of one character stands for itself.
 *
 * @param key a search key, see `keyOf`
 * @returns grams in order of appearance, with repetitions
 */
export function grams(key: string): string[] {
  const found: string[] = [];
  for (const [word] of key.matchAll(WORD)) {
    const characters = Array.from(word);
    if (characters.length === 1) found.push(word);
    for (let i = 0; i < characters.length; i += 1) {
      const here = characters[i] ?? '';
      const next = characters[i + 1];
      if (KANJI.test(here) && characters.length > 1) found.push(here);
      if (next !== undefined) found.push(here + next);
    }
  }
  return found;
}

/** How often each unit occurs. */
export function countOf(units: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
