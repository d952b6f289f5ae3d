import type { NormalisedText, Span } from './normalise.js';
import { foldKana, keyOf } from './normalise.js';

/**
 * Phrases as staff write them. `~` stands for up to twelve characters of the same sentence:
 * `家~働` finds 「家で働きたい」 and 「家にいながら働ける」. Kana, width and case do not matter.
 * A final `$` asks for the end of the text: `町$` finds 「○○町」 and not 「○○町内会」.
 * A short word in カタカナ or Latin letters must stand alone, so that ライン is not found in オンライン
 * nor AI in MAIL; a long one may be part of a compound (テレワークマネジメント).
 */
interface Phrase<Tag> {
  readonly tag: Tag;
  readonly written: string;
  readonly parts: readonly string[];
  readonly alone: boolean;
  readonly last: boolean;
}

/** A phrase found in a text, with the words of the original it was found in. */
export interface PhraseMatch<Tag> {
  readonly tag: Tag;
  /** The phrase as written in the data. */
  readonly phrase: string;
  /** How many characters of the text it names: longer is surer. */
  readonly length: number;
  /** What matched. */
  readonly span: Span;
  /** What matched, read to the end of its last word: 家で働け of 家で働ける gives 家で働ける. */
  readonly words: string;
}

const GAP = 12;
const SENTENCE_END = /[。.!?！？]/u;
const SHORT_ALONE = 3;
const LATIN = /^[a-z0-9+&.-]+$/u;
const LATIN_CHARACTER = /[a-z0-9]/u;
const KATAKANA_WORD = /^[ァ-ヶー]+$/u;
const KATAKANA_CHARACTER = /[ァ-ヶー]/u;

/**
 * Finds thousands of phrases in one pass over a text: phrases wait in buckets by their first two
 * characters, so the cost follows the length of the text and not the number of phrases.
 */
export class PhraseMatcher<Tag> {
  private readonly buckets = new Map<string, Phrase<Tag>[]>();

  constructor(phrases: Iterable<readonly [written: string, tag: Tag]>) {
    for (const [written, tag] of phrases) this.add(written, tag);
  }

  /** Every phrase in the text, in order of appearance; the same phrase only once. */
  find(text: NormalisedText): PhraseMatch<Tag>[] {
    const folded = foldKana(text.key);
    const phraseMatches: PhraseMatch<Tag>[] = [];
    const seen = new Set<Phrase<Tag>>();
    for (let at = 0; at < folded.length; at += 1) {
      for (const width of [1, 2]) {
        for (const phrase of this.buckets.get(folded.slice(at, at + width)) ?? []) {
          if (seen.has(phrase)) continue;
          const end = endOfMatch(phrase, folded, at);
          if (end === null || (phrase.alone && !standsAlone(text.key, at, end))) continue;
          seen.add(phrase);
          phraseMatches.push(describe(phrase, text, at, end));
        }
      }
    }
    return phraseMatches;
  }

  private add(written: string, tag: Tag): void {
    const whole = keyOf(written).trim();
    const last = whole.endsWith('$');
    const key = last ? whole.slice(0, -1) : whole;
    const parts = foldKana(key)
      .split('~')
      .filter((part) => part !== '');
    const first = parts[0];
    if (first === undefined) return;
    const alone = LATIN.test(key) || (KATAKANA_WORD.test(key) && key.length <= SHORT_ALONE);
    const bucket = first.slice(0, 2);
    const phrases = this.buckets.get(bucket) ?? [];
    phrases.push({ tag, written, parts, alone, last });
    this.buckets.set(bucket, phrases);
  }
}

function endOfMatch<Tag>(phrase: Phrase<Tag>, folded: string, at: number): number | null {
  const [first = '', ...rest] = phrase.parts;
  if (!folded.startsWith(first, at)) return null;
  let end = at + first.length;
  for (const part of rest) {
    const gap = folded.slice(end, end + GAP + part.length).indexOf(part);
    if (gap < 0 || SENTENCE_END.test(folded.slice(end, end + gap))) return null;
    end += gap + part.length;
  }
  if (phrase.last && end < folded.trimEnd().length) return null;
  return end;
}

/** A word stands alone when its neighbours are of another script. */
function standsAlone(key: string, from: number, to: number): boolean {
  const word = key.slice(from, to);
  const own = LATIN_CHARACTER.test(word)
    ? LATIN_CHARACTER
    : KATAKANA_CHARACTER.test(word)
      ? KATAKANA_CHARACTER
      : null;
  if (own === null) return true;
  return !own.test(key.charAt(from - 1)) && !own.test(key.charAt(to));
}

function describe<Tag>(
  phrase: Phrase<Tag>,
  text: NormalisedText,
  from: number,
  to: number,
): PhraseMatch<Tag> {
  const span = text.spanOf(from, to);
  return {
    tag: phrase.tag,
    phrase: phrase.written,
    length: phrase.parts.reduce((sum, part) => sum + part.length, 0),
    span,
    words: text.original.slice(span.start, endOfWord(text.original, span.end)),
  };
}

/** Verbs and adjectives end in hiragana; particles begin the next word. */
const ENDING = /^(?![をがはにでとのもへや])[ぁ-ん](?:(?![をがはにので])[ぁ-ん]){0,4}/u;

function endOfWord(original: string, end: number): number {
  return end + (ENDING.exec(original.slice(end, end + 5))?.[0].length ?? 0);
}
