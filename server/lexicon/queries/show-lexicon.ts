import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { line } from '../../platform/validation/fields.js';
import { foldKana, keyOf } from '../../text/normalise.js';
import { LexiconConceptEntity, LexiconWordEntity } from '../db/lexicon.entities.js';
import { WORD_KINDS, WORD_SOURCES } from '../domain/vocabulary.js';
import { LiveLexicon } from '../services/live-lexicon.js';

const AddedWord = z
  .object({
    id: z.string(),
    word: z.string(),
    kind: z.enum(WORD_KINDS),
    source: z.enum(WORD_SOURCES),
    byName: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'LexiconWord' });

export const ConceptView = z
  .object({
    id: z.string(),
    label: z.string(),
    themes: z.array(z.string()),
    /** Of the centre's file. */
    specialities: z.array(z.string()),
    wordings: z.array(z.string()),
    /** Added at the desk, the newest first. */
    added: z.array(AddedWord),
    /** A concept of the desk's own. */
    own: z.boolean(),
  })
  .meta({ id: 'LexiconConcept' });
export type ConceptView = z.infer<typeof ConceptView>;

export const LexiconView = z
  .object({
    version: z.string(),
    concepts: z.number().int(),
    words: z.number().int(),
    addedWords: z.number().int(),
    items: z.array(ConceptView),
    total: z.number().int(),
  })
  .meta({ id: 'Lexicon' });
export type LexiconView = z.infer<typeof LexiconView>;

export const LexiconFilter = z.object({
  q: line(40).trim().optional(),
  theme: z.string().max(20).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  perPage: z.coerce.number().int().min(1).max(400).default(25),
});

/** The lexicon as the desk sees it: the file's words and its own. */
@Injectable()
export class ShowLexicon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lexicon: LiveLexicon,
  ) {}

  async page(filter: z.output<typeof LexiconFilter>): Promise<LexiconView> {
    const db = this.unitOfWork.read;
    const { lexicon } = await this.lexicon.current();
    const words = await db.find(LexiconWordEntity, { order: { at: 'DESC', id: 'DESC' } });
    const own = new Set((await db.find(LexiconConceptEntity)).map(({ id }) => id));
    const addedTo = (conceptId: string) => words.filter((word) => word.conceptId === conceptId);
    const file = new Map(this.lexicon.file.concepts.map((concept) => [concept.id, concept]));
    const all = lexicon.concepts.map((concept): ConceptView => {
      const { specialities = [], wordings = [] } = file.get(concept.id) ?? {};
      return {
        id: concept.id,
        label: concept.label,
        themes: concept.themes,
        specialities,
        wordings,
        added: addedTo(concept.id).map(({ id, word, kind, source, byName, at }) => ({
          id,
          word,
          kind,
          source,
          byName,
          at: at.toISOString(),
        })),
        own: own.has(concept.id),
      };
    });
    const wanted = all.filter(matching(filter));
    const from = (filter.page - 1) * filter.perPage;
    return {
      version: lexicon.version,
      concepts: all.length,
      words: lexicon.concepts.reduce(
        (sum, concept) => sum + 1 + concept.specialities.length + concept.wordings.length,
        0,
      ),
      addedWords: words.length,
      items: wanted.slice(from, from + filter.perPage),
      total: wanted.length,
    };
  }
}

function matching({ q, theme }: z.output<typeof LexiconFilter>): (concept: ConceptView) => boolean {
  const fold = (text: string) => foldKana(keyOf(text));
  const asked = q === undefined || q === '' ? null : fold(q);
  return ({ label, themes, specialities, wordings, added }) => {
    if (theme !== undefined && theme !== '' && !themes.includes(theme)) return false;
    if (asked === null) return true;
    const words = [label, ...specialities, ...wordings, ...added.map(({ word }) => word)];
    return words.some((word) => fold(word).replaceAll('~', '').includes(asked));
  };
}
