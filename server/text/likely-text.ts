/** Kanji of JIS level 1: what nearly all Japanese text is written in. */
const COMMON_KANJI: ReadonlySet<string> = new Set(
  new TextDecoder('euc-jp').decode(
    Uint8Array.from(
      Array.from({ length: 32 * 94 }, (_, at) => [
        0xb0 + Math.floor(at / 94),
        0xa1 + (at % 94),
      ]).flat(),
    ),
  ),
);

/** Characters of a text that are weighed: a page says what the rest is. */
const WEIGHED = 4_000;

/** What no text that was decoded rightly holds: U+FFFD, escapes, controls, private use. */
const BROKEN = /(?![\t\n\f\r])[\p{Cc}\p{Co}\ufffd-\uffff]/u;

export const isBroken = (text: string): boolean => BROKEN.test(text);

/**
 * How much a decoded text looks like something a person in Japan has written: the mean over its characters
 * beyond ASCII, about 3 for Japanese, below 0 for what was decoded wrongly, 0 for plain ASCII.
 */
export function likelihoodOf(text: string): number {
  const letters = Array.from(text.slice(0, WEIGHED));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const weight = weightOf(letter, letters[at - 1] ?? ' ', letters[at + 1] ?? ' ');
    if (weight === null) continue;
    sum += weight;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

const ASCII_LETTER = /[a-z]/iu;
const LATIN = /[\u00c0-\u017f]/u;
/** Half-width kana stand in runs; a single one between kanji is half of something else. */
const HALF_KANA = /[\uff61-\uff9f]/u;

/** Within a word of its neighbours, or a word of its own (é, à). */
const isInWord = (before: string, after: string): boolean =>
  ASCII_LETTER.test(before) ||
  ASCII_LETTER.test(after) ||
  (/\s/u.test(before) && /\s/u.test(after));

function weightOf(letter: string, before: string, after: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  if (isBroken(letter)) return -20;
  if (code < 0x80) return null;
  if (code >= 0x3041 && code <= 0x3096) return 4;
  if ((code >= 0x30a1 && code <= 0x30fe) || (code >= 0x3001 && code <= 0x3015)) return 3;
  if (COMMON_KANJI.has(letter)) return 2;
  if (code >= 0xff01 && code <= 0xff5e) return 2;
  if (HALF_KANA.test(letter)) return HALF_KANA.test(before) || HALF_KANA.test(after) ? 0 : -2;
  if (LATIN.test(letter)) return isInWord(before, after) ? 1 : -2;
  if (code >= 0x4e00 && code <= 0x9fff) return 0;
  // Signs people write: ①㈱…―※→■, emoji, other scripts where nothing better is known.
  if (code >= 0x2000 && code <= 0x33ff) return 1;
  if (code >= 0xf900 && code <= 0xfaff) return 1;
  return code >= 0x10000 ? 1 : -1;
}
