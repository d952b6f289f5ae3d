import { countOf, grams } from '../../server/text/grams.js';
import { keyOf } from '../../server/text/normalise.js';
import { best, TextIndex } from '../../server/text/text-index.js';
import type { Taxonomy } from '../../server/triage/domain/categoriser.js';
import { readProfiles } from './read-set.js';
import type { Question } from './read-set.js';

/** The same three questions by keywords only: what a search field would have answered. */
export interface Guesses {
  readonly requesterType: Prediction;
  readonly contentType: Prediction;
  readonly themes: Prediction;
}

export interface Prediction {
  readonly value: string;
  /** The share of all hits that speak for it. */
  readonly confidence: number;
}

const CONTENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  information: ['情報', '事例', '知りたい', '聞きたい'],
  training: ['人材', '育成', '研修', '勉強会', '講師', 'セミナー'],
  problem: ['課題', '解決', '困', '助言'],
};

export const textOf = ({ input }: Question): string => `${input.title}。${input.body}`;

/** Themes by pairs of characters shared with the theme's own words; the rest as declared, then by label. */
export function byKeywords(question: Question, taxonomy: Taxonomy): Guesses {
  const { input } = question;
  const text = keyOf(textOf(question));
  const own = new Set(pairs(text));
  const themes = new Map(
    taxonomy.themes.map(({ code, name, scope }) => [
      code,
      new Set(pairs(keyOf(`${name} ${scope}`)).filter((pair) => own.has(pair))).size,
    ]),
  );
  const contents = new Map(
    Object.entries(CONTENT_WORDS).map(([value, words]) => [
      value,
      words.filter((word) => text.includes(word)).length,
    ]),
  );
  return {
    requesterType: { value: input.requesterType, confidence: 1 },
    contentType:
      input.contentType === null
        ? most(contents, 'problem')
        : { value: input.contentType, confidence: 1 },
    themes:
      input.themes[0] === undefined ? most(themes, '') : { value: input.themes[0], confidence: 1 },
  };
}

/** The supporters whose profiles share most words with the question (BM25), best first. */
export function supportersByKeywords(): (question: Question) => string[] {
  const index = new TextIndex();
  for (const { id, affiliation, headline, biography, specialities } of readProfiles()) {
    const text = [affiliation, headline, biography, ...specialities].join('。');
    index.set(id, countOf(grams(keyOf(text))));
  }
  return (question) => index.search(countOf(grams(keyOf(textOf(question)))), 3).map(({ id }) => id);
}

const pairs = (key: string) => grams(key).filter((gram) => Array.from(gram).length > 1);

function most(counts: ReadonlyMap<string, number>, otherwise: string): Prediction {
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  const [top] = best(counts, 1);
  if (top === undefined || sum === 0) return { value: otherwise, confidence: 0 };
  return { value: top.id, confidence: top.score / sum };
}
