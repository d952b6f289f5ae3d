import type { ThemeAffinity } from '../../text/theme-affinity.js';
import type { ConceptMention } from '../../text/concept-finder.js';

/** Weights by tag; a tag is a theme's code. */
export type Tags = ReadonlyMap<string, number>;

/** How much a theme read out of words counts beside one that a person chose. */
const INFERRED = 0.6;
const CHOSEN = 1;
/** What a supporter ticked besides costs a little, so that ticking every theme does not pay. */
export const SPARE = 0.3;

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

/** Whether a person chose the tag (or else words point at it). */
export const isChosen = (weight: number): boolean => weight === CHOSEN;
