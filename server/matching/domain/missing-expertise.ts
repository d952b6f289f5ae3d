import type { ConceptMention } from '../../text/concept-finder.js';
import type { ReadProfile } from './read-profile.js';

/** Expertise a case asks for and nobody who could be asked has. */
export interface Missing {
  /** `concept:<id>`, or `theme:<code>` where no words of the field were understood. */
  readonly code: string;
  readonly label: string;
}

const MOST = 3;
/** Weaker than this beside the main one, a concept was named in passing. */
const WORTH_TELLING = 0.4;
/** A profile that claims it less surely than this has no expert's knowledge of it. */
const CLAIMED = 0.5;

/**
 * What expertise is missing when nobody suits: the concepts the case speaks of most that no candidate
 * claims; all of them when each is claimed by somebody but together by nobody; else its themes.
 */
export function missingExpertise(
  mentions: readonly ConceptMention[],
  candidates: readonly ReadProfile[],
  themes: readonly string[],
  themeName: (code: string) => string,
): Missing[] {
  const direct = mentions.filter(({ via }) => via === null);
  const strongest = Math.max(0, ...direct.map(({ strength }) => strength));
  const asked = direct.filter(({ strength }) => strength >= WORTH_TELLING * strongest);
  const claimed = (id: string) =>
    candidates.some(({ concepts }) => (concepts.get(id) ?? 0) >= CLAIMED);
  const unclaimed = asked.filter(({ concept }) => !claimed(concept.id));
  const told = (unclaimed.length > 0 ? unclaimed : asked).slice(0, MOST);
  if (told.length > 0) {
    return told.map(({ concept }) => ({ code: `concept:${concept.id}`, label: concept.label }));
  }
  return themes.slice(0, MOST).map((code) => ({ code: `theme:${code}`, label: themeName(code) }));
}
