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

/** How much a concept tells documents apart. */
export type ConceptIdf = (id: string) => number;

/** What a case asks for, weighed once for all supporters. */
export interface AskedConcepts {
  readonly concepts: readonly {
    readonly id: string;
    readonly weight: number;
    readonly idf: number;
  }[];
  readonly sum: number;
  readonly length: number;
}

export function askedConcepts(strengths: Bag['concepts'], idf: ConceptIdf): AskedConcepts {
  const concepts = Array.from(strengths, ([id, strength]) => ({
    id,
    weight: strength * idf(id),
    idf: idf(id),
  }));
  const sum = concepts.reduce((total, { weight }) => total + weight, 0);
  return { concepts, sum, length: Math.hypot(...concepts.map(({ weight }) => weight)) };
}

/**
 * How well a profile covers what a case speaks of, 0–1: the geometric mean of coverage (how much of
 * the case the profile answers to) and cosine (how much of the profile this is about). Coverage
 * alone would reward whoever lists everything, cosine alone would punish whoever can do two things.
 *
 * @param offeredLength {@link lengthOf} what is offered
 */
export function conceptFit(
  asked: AskedConcepts,
  offered: ReadonlyMap<string, number>,
  offeredLength: number,
): number {
  let covered = 0;
  let dot = 0;
  for (const { id, weight, idf } of asked.concepts) {
    const other = offered.get(id);
    if (other === undefined) continue;
    covered += weight * Math.min(1, other);
    dot += weight * other * idf;
  }
  if (dot === 0) return 0;
  return Math.sqrt((covered / asked.sum) * (dot / (asked.length * offeredLength)));
}

/** Length of a vector of concepts, for {@link conceptFit}. */
export function lengthOf(concepts: ReadonlyMap<string, number>, idf: ConceptIdf): number {
  let square = 0;
  for (const [id, strength] of concepts) square += (strength * idf(id)) ** 2;
  return Math.sqrt(square);
}
