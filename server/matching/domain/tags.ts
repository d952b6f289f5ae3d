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

/** A case's tags with their rarities, looked up once for all supporters. */
export interface AskedTag {
  readonly tag: string;
  readonly weight: number;
  readonly idf: number;
}

/**
 * IDF-weighted agreement of tags, 0–1 (Tversky's index): the share of what is asked that is offered,
 * less a little for everything ticked besides. Rare themes count more.
 *
 * @param ticked the rarities of all themes the supporter chose, added up: {@link tickedWeight}
 */
export function tagMatch(asked: readonly AskedTag[], offered: Tags, ticked: number): number {
  let shared = 0;
  let missing = 0;
  let spare = ticked;
  for (const { tag, weight, idf } of asked) {
    const own = offered.get(tag) ?? 0;
    const has = Math.min(1, own);
    shared += weight * has * idf;
    missing += weight * (1 - has) * idf;
    if (own === CHOSEN) spare -= idf;
  }
  return shared === 0 ? 0 : shared / (shared + missing + SPARE * Math.max(0, spare));
}

/** The rarities of all themes a supporter chose (not those their words point at), added up. */
export function tickedWeight(offered: Tags, idf: (tag: string) => number): number {
  let sum = 0;
  for (const [tag, weight] of offered) if (weight === CHOSEN) sum += idf(tag);
  return sum;
}
