import { z } from 'zod';

const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  label: z.string().min(1),
  /** Codes of the themes it belongs to, the most usual first; none for a form of help (a lecture). */
  themes: z.array(z.string()),
  /** The field's own words, as they stand in profiles and titles. */
  specialities: z.array(z.string().min(1)),
  /** What people say who do not know the field's words; `~` stands for a few characters. */
  wordings: z.array(z.string().min(1)),
  /** Ids of concepts whose experts can help too, when nobody knows exactly this one. */
  related: z.array(z.string()),
});

/** A centre's concept lexicon, as in `centres/<key>/lexicon.json`. */
export const LexiconFile = z
  .strictObject({
    version: z.string().min(1),
    /** How much each type of requester speaks of each field of themes, 0–1; unnamed ones: 0.5. */
    fieldAffinity: z.record(z.string(), z.record(z.string(), z.number().min(0).max(1))),
    concepts: z.array(concept),
  })
  .refine(({ concepts }) => new Set(concepts.map(({ id }) => id)).size === concepts.length, {
    message: 'A concept id is used twice.',
  })
  .refine(
    ({ concepts }) => {
      const ids = new Set(concepts.map(({ id }) => id));
      return concepts.every(({ related }) => related.every((id) => ids.has(id)));
    },
    { message: 'A related concept does not exist.' },
  );

/** One idea of the field, with both languages it is spoken of in. */
export type Concept = z.infer<typeof concept>;

/** The concept lexicon of a centre: everyday wordings ↔ specialities and themes. */
export type Lexicon = z.infer<typeof LexiconFile>;

/** A centre without a lexicon still works, on the letters of its texts alone. */
export const EMPTY_LEXICON: Lexicon = { version: 'none', fieldAffinity: {}, concepts: [] };
