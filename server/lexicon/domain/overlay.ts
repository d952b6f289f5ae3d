import type { Concept, Lexicon } from '../../text/lexicon.js';

/** What a desk added to its centre's file. */
export interface Additions {
  readonly revision: number;
  readonly concepts: readonly Pick<Concept, 'id' | 'label' | 'themes'>[];
  readonly words: readonly {
    readonly conceptId: string;
    readonly word: string;
    readonly kind: 'wording' | 'speciality';
  }[];
}

/**
 * The file with the desk's additions on top. Words of a concept that a newer file no longer has wait
 * until it comes back; a concept the file has taken over is the file's.
 */
export function overlaid(file: Lexicon, { revision, concepts, words }: Additions): Lexicon {
  if (revision === 0) return file;
  const known = new Set(file.concepts.map(({ id }) => id));
  const own = concepts
    .filter(({ id }) => !known.has(id))
    .map((concept): Concept => ({ ...concept, specialities: [], wordings: [], related: [] }));
  const added = new Map<string, Record<'wording' | 'speciality', string[]>>();
  for (const { conceptId, word, kind } of words) {
    const of = added.get(conceptId) ?? { wording: [], speciality: [] };
    of[kind].push(word);
    added.set(conceptId, of);
  }
  return {
    ...file,
    version: `${file.version}.${String(revision)}`,
    concepts: [...file.concepts, ...own].map((concept) => {
      const more = added.get(concept.id);
      if (more === undefined) return concept;
      return {
        ...concept,
        specialities: [...new Set([...concept.specialities, ...more.speciality])],
        wordings: [...new Set([...concept.wordings, ...more.wording])],
      };
    }),
  };
}
