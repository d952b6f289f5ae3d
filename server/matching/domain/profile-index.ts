import { countOf, grams } from '../../text/grams.js';
import type { ConceptFinder, ConceptMention } from '../../text/concept-finder.js';
import { keyOf } from '../../text/normalise.js';
import { TextIndex } from '../../text/text-index.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import { askedConcepts, conceptFit, lengthOf } from './bag.js';
import { organisationNames } from './filters.js';
import type { OrganisationNames } from './filters.js';
import type { Bag } from './bag.js';
import { tagMatch, tagsOf, tickedWeight } from './tags.js';
import type { Tags } from './tags.js';
import type { Profile } from './types.js';
import { WEIGHTS } from './weights.js';

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
export interface IndexedProfile {
  readonly profile: Profile;
  readonly concepts: ReadonlyMap<string, number>;
  readonly tags: Tags;
  /** Words of the profile by concept and where they stand, for the reasons. */
  readonly words: ReadonlyMap<string, ProfileWords>;
  readonly names: OrganisationNames;
}

/** What of a profile depends on the rarities. */
interface Measures {
  readonly length: number;
  readonly ticked: number;
}

/** How near a supporter's profile is to a case. */
export interface Likeness {
  readonly cosine: number;
  readonly tags: number;
}

/**
 * All supporters' profiles, kept warm. Ten thousand take some tens of megabytes and are compared with a
 * case in milliseconds; a changed profile is replaced alone.
 */
export class ProfileIndex {
  private readonly texts = new TextIndex();
  private readonly indexed = new Map<string, IndexedProfile>();
  private readonly profilesWith = new Map<string, number>();
  /** Rarities, and profiles measured by them; stale as soon as any profile changes. */
  private readonly rarities = new Map<string, number>();
  private readonly measures = new Map<string, Measures>();

  constructor(
    private readonly finder: ConceptFinder,
    private readonly affinity: ThemeAffinity,
  ) {}

  get size(): number {
    return this.indexed.size;
  }

  /** Makes the index hold exactly these profiles; unchanged objects cost nothing. */
  replaceAll(profiles: readonly Profile[]): void {
    const wanted = new Set(profiles.map(({ id }) => id));
    for (const id of [...this.indexed.keys()]) if (!wanted.has(id)) this.remove(id);
    for (const profile of profiles) this.set(profile);
  }

  /** Adds or replaces one profile. */
  set(profile: Profile): void {
    const known = this.indexed.get(profile.id);
    if (known !== undefined && sameWords(known.profile, profile)) {
      this.indexed.set(profile.id, { ...known, profile, names: organisationNames(profile) });
      return;
    }
    this.remove(profile.id);
    const entry = this.read(profile);
    this.texts.set(profile.id, countOf(grams(keyOf(textOf(profile)))));
    this.indexed.set(profile.id, entry);
    this.count(entry, 1);
  }

  remove(id: string): void {
    const known = this.indexed.get(id);
    if (known === undefined) return;
    this.texts.remove(id);
    this.indexed.delete(id);
    this.count(known, -1);
  }

  profile(id: string): Profile | undefined {
    return this.indexed.get(id)?.profile;
  }

  entries(): IterableIterator<IndexedProfile> {
    return this.indexed.values();
  }

  /** Compares every profile with a case. */
  compare(bag: Bag, asked: Tags): (id: string) => Likeness {
    const letters = this.texts.cosineWith(bag.grams);
    const concepts = askedConcepts(bag.concepts, (id) => this.idf(id));
    const tags = Array.from(asked, ([tag, weight]) => ({ tag, weight, idf: this.themeIdf(tag) }));
    // The less of the case was understood, the more only its letters count.
    const share = WEIGHTS.concepts * bag.understood;
    return (id) => {
      const entry = this.indexed.get(id);
      if (entry === undefined) return { cosine: 0, tags: 0 };
      const { length, ticked } = this.measuresOf(entry);
      const fit = share === 0 ? 0 : conceptFit(concepts, entry.concepts, length);
      return {
        cosine: share * fit + (1 - share) * letters(id),
        tags: tagMatch(tags, entry.tags, ticked),
      };
    };
  }

  /** Rarity among profiles. What nobody offers counts half: asking for it should not sink everyone. */
  private idf(feature: string): number {
    let rarity = this.rarities.get(feature);
    if (rarity === undefined) {
      const having = this.profilesWith.get(feature) ?? 0;
      rarity = Math.log(1 + Math.max(this.size, 1) / Math.max(having, 1));
      if (having === 0) rarity /= 2;
      this.rarities.set(feature, rarity);
    }
    return rarity;
  }

  private themeIdf(code: string): number {
    return this.idf(`theme:${code}`);
  }

  private measuresOf({ profile, concepts, tags }: IndexedProfile): Measures {
    let measures = this.measures.get(profile.id);
    if (measures === undefined) {
      measures = {
        length: lengthOf(concepts, (id) => this.idf(id)),
        ticked: tickedWeight(tags, (code) => this.themeIdf(code)),
      };
      this.measures.set(profile.id, measures);
    }
    return measures;
  }

  private read(profile: Profile): IndexedProfile {
    const concepts = new Map<string, number>();
    const words = new Map<string, ProfileWords>();
    const mentions: ConceptMention[] = [];
    for (const [field, text] of fieldsOf(profile)) {
      for (const found of this.finder.find(text)) {
        const { id } = found.concept;
        const strength = FIELD_WEIGHTS[field] * found.strength;
        if (strength <= (concepts.get(id) ?? 0)) continue;
        concepts.set(id, strength);
        words.set(id, { words: found.evidence[0]?.words ?? '', field });
        mentions.push({ ...found, strength });
      }
    }
    const tags = tagsOf(profile.themes, mentions, null, this.affinity);
    return { profile, concepts, words, tags, names: organisationNames(profile) };
  }

  private count({ concepts, tags }: IndexedProfile, by: 1 | -1): void {
    this.rarities.clear();
    this.measures.clear();
    const features = [...concepts.keys(), ...[...tags.keys()].map((code) => `theme:${code}`)];
    for (const feature of features) {
      this.profilesWith.set(feature, (this.profilesWith.get(feature) ?? 0) + by);
    }
  }
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

function textOf(profile: Profile): string {
  return fieldsOf(profile)
    .map(([, text]) => text)
    .filter((text) => text !== '')
    .join('。');
}

function sameWords(a: Profile, b: Profile): boolean {
  return textOf(a) === textOf(b) && a.themes.join() === b.themes.join();
}
