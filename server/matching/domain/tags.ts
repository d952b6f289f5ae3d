import type { ThemeAffinity } from '../../text/theme-affinity.js';
import type { ConceptMention } from '../../text/concept-finder.js';

/** Weights by tag; a tag is a theme's code. */
export type Tags = ReadonlyMap<string, number>;

/** How much a theme read out of words counts beside one that a person chose. */
const INFERRED = 0.6;
const CHOSEN = 1;
/** What a supporter ticked besides costs a little, so that ticking every theme does not pay. */
const SPARE = 0.3;

/** Themes chosen by people, and those their words point at. */
export function tagsOf(
  chosen: readonly string[],
  mentions: readonly ConceptMention[],
  requesterType: string | null,
  affinity: ThemeAffinity,
): Tags {
  const tags = new Map<string, number>();
  for (const { concept, strength, via } of mentions) {
    if (via !== null) continue;
    const shares =
      requesterType === null
        ? new Map(concept.themes.map((code, i) => [code, 1 / (i + 1)]))
        : affinity.shares(concept, requesterType);
    for (const [code, share] of shares) {
      const weight = INFERRED * strength * share;
      tags.set(code, Math.max(tags.get(code) ?? 0, weight));
    }
  }
  for (const code of chosen) tags.set(code, CHOSEN);
  return tags;
}

/**
 * IDF-weighted agreement of tags, 0–1 (Tversky's index): the share of what is asked that is offered,
 * less a little for everything offered besides. `idf` makes rare themes count more.
 */
export function tagMatch(asked: Tags, offered: Tags, idf: (tag: string) => number): number {
  let shared = 0;
  let missing = 0;
  for (const [tag, weight] of asked) {
    const has = Math.min(1, offered.get(tag) ?? 0);
    shared += weight * has * idf(tag);
    missing += weight * (1 - has) * idf(tag);
  }
  if (shared === 0) return 0;
  let spare = 0;
  for (const [tag, weight] of offered) {
    if (weight === CHOSEN && !asked.has(tag)) spare += idf(tag);
  }
  return shared / (shared + missing + SPARE * spare);
}
