import type { ConceptFinder, ConceptMention } from '../../text/concept-finder.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import { organisationNames } from './filters.js';
import type { OrganisationNames } from './filters.js';
import { tagsOf } from './tags.js';
import type { Tags } from './tags.js';
import type { Profile } from './types.js';

/** A speciality is a claim, a title hints, a biography mentions in passing. */
const FIELD_WEIGHTS = {
  specialities: 1,
  headline: 0.9,
  affiliation: 0.9,
  name: 0.9,
  biography: 0.6,
};
export type ProfileField = keyof typeof FIELD_WEIGHTS;

export interface ProfileWords {
  readonly words: string;
  readonly field: ProfileField;
}

/** A profile made ready for ranking. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly text: string;
  /** By concept id: how surely the profile claims it, 0–1. */
  readonly concepts: ReadonlyMap<string, number>;
  /** Words of the profile by concept and where they stand, for the reasons. */
  readonly words: ReadonlyMap<string, ProfileWords>;
  readonly tags: Tags;
  readonly names: OrganisationNames;
}

/** Reads a profile; what `before` already read of the same words is kept. */
export function readProfile(
  profile: Profile,
  finder: ConceptFinder,
  affinity: ThemeAffinity,
  before?: ReadProfile,
): ReadProfile {
  const names = organisationNames(profile);
  const text = textOf(profile);
  if (before?.text === text && before.profile.themes.join() === profile.themes.join()) {
    return { ...before, profile, names };
  }
  const concepts = new Map<string, number>();
  const words = new Map<string, ProfileWords>();
  const mentions: ConceptMention[] = [];
  for (const [field, content] of fieldsOf(profile)) {
    for (const conceptMention of finder.find(content)) {
      const { id } = conceptMention.concept;
      const strength = FIELD_WEIGHTS[field] * conceptMention.strength;
      if (strength <= (concepts.get(id) ?? 0)) continue;
      concepts.set(id, strength);
      words.set(id, { words: conceptMention.evidence[0]?.words ?? '', field });
      mentions.push({ ...conceptMention, strength });
    }
  }
  const tags = tagsOf(profile.themes, mentions, null, affinity);
  return { profile, text, concepts, words, tags, names };
}

/** Everything a profile says. */
export function textOf(profile: Profile): string {
  return fieldsOf(profile)
    .map(([, text]) => text)
    .filter((text) => text !== '')
    .join('。');
}

/** The profile's texts. A person's own name says nothing of what they can do; a company's may. */
function fieldsOf(profile: Profile): (readonly [ProfileField, string])[] {
  const { kind, name, affiliation, headline, biography, specialities, sectors } = profile;
  return [
    ['specialities', [...specialities, ...sectors].join('。')],
    ['headline', headline],
    ['affiliation', affiliation.replaceAll('|', '。')],
    ['name', kind === 'partner' ? name : ''],
    ['biography', biography],
  ];
}
