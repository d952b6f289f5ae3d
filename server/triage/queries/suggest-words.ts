import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dismissedWords, LiveLexicon } from '../../lexicon/index.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { confirmedCases } from '../db/confirmed-cases.js';
import { newWords } from '../domain/new-words.js';

export const WordSuggestions = z
  .object({
    /** Confirmed cases that were read. */
    cases: z.number().int(),
    items: z.array(
      z.object({
        word: z.string(),
        theme: z.string(),
        cases: z.number().int(),
        elsewhere: z.number().int(),
        /** The concept it goes to with one press, and others of the theme. */
        conceptId: z.string().nullable(),
        conceptLabel: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LexiconSuggestions' });
export type WordSuggestions = z.infer<typeof WordSuggestions>;

const READ = 1_000;
const LISTED = 30;

/** Words of confirmed cases the lexicon does not know yet, each with the concept it seems to belong to. */
@Injectable()
export class SuggestWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lexicon: LiveLexicon,
  ) {}

  async all(): Promise<WordSuggestions> {
    const db = this.unitOfWork.read;
    const finder = await this.lexicon.current();
    const cases = (await confirmedCases(db, READ)).map(({ input, themes }) => ({
      text: [input.title, input.body, input.goal, input.wishes].filter(Boolean).join('。'),
      themes,
    }));
    const dismissed = new Set(await dismissedWords(db));
    const known = (word: string) => dismissed.has(word) || finder.knows(word);
    return {
      cases: cases.length,
      items: newWords(cases, known, LISTED).map((newWord) => {
        const texts = cases.filter(
          ({ text, themes }) =>
            themes[0] === newWord.theme && text.toLowerCase().includes(newWord.word),
        );
        const concept = nearest(
          finder,
          newWord.theme,
          texts.map(({ text }) => text),
        );
        return { ...newWord, conceptId: concept?.id ?? null, conceptLabel: concept?.label ?? null };
      }),
    };
  }
}

/** The concept of the theme that the cases with the word speak of most. */
function nearest(finder: ConceptFinder, theme: string, texts: readonly string[]) {
  const strengths = new Map<string, number>();
  for (const text of texts) {
    for (const { concept, strength } of finder.understand(text)) {
      if (!concept.themes.includes(theme)) continue;
      strengths.set(concept.id, (strengths.get(concept.id) ?? 0) + strength);
    }
  }
  const [best] = [...strengths].sort((a, b) => b[1] - a[1]);
  const { concepts } = finder.lexicon;
  return (
    concepts.find(({ id }) => id === best?.[0]) ??
    concepts.find(({ themes }) => themes[0] === theme)
  );
}
