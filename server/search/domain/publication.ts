import { z } from 'zod';
import { requiredLine, requiredText } from '../../platform/validation/fields.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import { searchKey } from '../../text/search-key.js';

export const PUBLICATION_STATES = ['draft', 'approved', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** A question and its answer as anybody may read them. */
const Summary = z
  .strictObject({
    title: requiredLine(80),
    question: requiredText(1_000),
    answer: requiredText(2_000),
  })
  .meta({ id: 'PublicationText' });
export type Summary = z.output<typeof Summary>;

/** In Japanese always; in やさしい日本語 and English where somebody wrote it. */
export const PublicationTexts = z
  .strictObject({
    ja: Summary,
    easy: Summary.nullable().default(null),
    en: Summary.nullable().default(null),
  })
  .meta({ id: 'PublicationTexts' });
export type PublicationTexts = z.output<typeof PublicationTexts>;

/** What would tell who asked: names, addresses and numbers of a case's people. */
export interface TellingWords {
  readonly label: string;
  readonly words: string | null;
}

const SHORTEST = 2;

/**
 * The kinds of personal words that stand in a text all the same, in Japanese. Width, kana, old forms of
 * kanji and spaces make no difference; a family name alone counts, too.
 */
export function personalWordsIn(
  texts: PublicationTexts,
  telling: readonly TellingWords[],
): string[] {
  const all = [texts.ja, texts.easy, texts.en]
    .flatMap((one) => (one === null ? [] : [one.title, one.question, one.answer]))
    .join('\n');
  const { key } = searchKey(all);
  const digits = key.replace(/\D/gu, '');
  const tellingWordses = telling.filter(({ label, words }) => {
    if (words === null) return false;
    if (label === '電話番号') {
      const number = nfkc(words).replace(/\D/gu, '');
      return number.length >= 6 && digits.includes(number);
    }
    return words.split(/[\s・]+/u).some((word) => {
      const piece = searchKey(word).key;
      return piece.length >= SHORTEST && key.includes(piece);
    });
  });
  return [...new Set(tellingWordses.map(({ label }) => label))];
}
