import { z } from 'zod';

import { normalise } from './normalise.js';
import type { Span } from './normalise.js';
import { PhraseMatcher } from './phrases.js';

const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  label: z.string().min(1),
  /** Codes of the themes it belongs to, the most usual first; none for a form of help (a lecture). */
  themes: z.array(z.string()),
  /** The field's own words, as they stand in profiles and titles. */
  specialities: z.array(z.string().min(1)),
  /** What people say who do not know the field's words; `~` stands for a few characters. */
  wordings: z.array(z.string().min(1)),
});

const lexicon = z.strictObject({ version: z.string(), concepts: z.array(concept) });

/** One idea of the field, with both languages it is spoken of in. */
export type Concept = z.infer<typeof concept>;

/** The concept lexicon of a centre: everyday wordings ↔ specialities and themes. */
export type Lexicon = z.infer<typeof lexicon>;

/** Reads a lexicon from its JSON form. Throws when it is malformed or an id is used twice. */
export function parseLexicon(value: unknown): Lexicon {
  const parsed = lexicon.parse(value);
  const ids = new Set(parsed.concepts.map(({ id }) => id));
  if (ids.size !== parsed.concepts.length) throw new Error('A concept id is used twice.');
  return parsed;
}

/** A centre without a lexicon still works, on the letters of its texts alone. */
export const EMPTY_LEXICON: Lexicon = { version: 'none', concepts: [] };

export interface Evidence {
  /** The words of the text, exactly as their author wrote them. */
  readonly words: string;
  readonly span: Span;
}

/** A concept a text speaks of. */
export interface ConceptMention {
  readonly concept: Concept;
  /** How surely the text speaks of it, 0–1; several different wordings make it surer. */
  readonly strength: number;
  /** Where, the surest first. */
  readonly evidence: readonly Evidence[];
}

/** Finds the concepts of a lexicon in texts. Build once, use for every text. */
export class ConceptFinder {
  private readonly matcher: PhraseMatcher<Concept>;

  constructor(readonly lexicon: Lexicon) {
    this.matcher = new PhraseMatcher(
      lexicon.concepts.flatMap((one) =>
        [...new Set([one.label, ...one.specialities, ...one.wordings])].map(
          (phrase) => [phrase, one] as const,
        ),
      ),
    );
  }

  /** The concepts a text speaks of, the surest first; equal ones in the order of their ids. */
  find(text: string): ConceptMention[] {
    const byConcept = new Map<Concept, (Evidence & { sure: number })[]>();
    for (const { tag, length, span, words } of this.matcher.find(normalise(text))) {
      const found = byConcept.get(tag) ?? [];
      found.push({ words, span, sure: sureness(length) });
      byConcept.set(tag, found);
    }
    return Array.from(byConcept, ([one, found]) => mention(one, found)).sort(
      (a, b) => b.strength - a.strength || (a.concept.id < b.concept.id ? -1 : 1),
    );
  }
}

/** One kanji may mean many things; four characters hardly do. */
function sureness(length: number): number {
  return Math.min(0.8, 0.2 + 0.15 * length);
}

function mention(concept: Concept, found: (Evidence & { sure: number })[]): ConceptMention {
  found.sort((a, b) => b.sure - a.sure || a.span.start - b.span.start);
  // A phrase inside a longer one (申請 in オンライン申請) says nothing new.
  const kept = found.filter(
    ({ span }, i) => !found.slice(0, i).some((longer) => overlaps(longer.span, span)),
  );
  const doubt = kept.reduce((product, { sure }) => product * (1 - sure), 1);
  return {
    concept,
    strength: 1 - doubt,
    evidence: kept.map(({ words, span }) => ({ words, span })),
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
