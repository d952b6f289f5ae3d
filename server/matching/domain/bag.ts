import { countOf, grams } from '../../text/grams.js';
import type { ConceptFinder, ConceptMention } from '../../text/concept-finder.js';
import { keyOf } from '../../text/normalise.js';

/** A text as ranking sees it: its letters, and the concepts it speaks of. */
export interface Bag {
  readonly grams: ReadonlyMap<string, number>;
  /** By concept id: how surely, 0–1 (a little more for what the title names). */
  readonly concepts: ReadonlyMap<string, number>;
  readonly mentions: readonly ConceptMention[];
  /** How sure it is that any concept was understood rightly, 0–1. */
  readonly understood: number;
}

/** Reads the text of a case; what its title names counts again, `titleAgain` times. */
export function bagOf(finder: ConceptFinder, title: string, text: string, titleAgain = 0): Bag {
  const all = title === '' ? text : `${title}。${text}`;
  const direct = finder.understand(all);
  const mentions = [...direct, ...finder.relatedTo(direct)];
  const concepts = new Map(mentions.map(({ concept, strength }) => [concept.id, strength]));
  if (titleAgain > 0) {
    const named = finder.understand(title);
    for (const { concept, strength } of [...named, ...finder.relatedTo(named)]) {
      concepts.set(concept.id, (concepts.get(concept.id) ?? 0) + titleAgain * strength);
    }
  }
  const doubt = direct.reduce((product, { strength }) => product * (1 - strength), 1);
  return { grams: countOf(grams(keyOf(all))), concepts, mentions, understood: 1 - doubt };
}
