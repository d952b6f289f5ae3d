import { countOf, grams } from '../../text/grams.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { keyOf } from '../../text/normalise.js';
import { TextIndex } from '../../text/text-index.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import type { Bag } from './bag.js';
import { FeatureTable } from './feature-table.js';
import { readProfile, textOf } from './read-profile.js';
import type { ReadProfile } from './read-profile.js';
import type { Tags } from './tags.js';
import type { Profile } from './types.js';

/** How near every profile is to a case, in the order of {@link ProfileIndex.entries}. */
export interface Likeness {
  readonly cosine: Float64Array;
  readonly tags: Float64Array;
}

/**
 * All supporters' profiles, kept warm. Ten thousand take some hundred megabytes and are compared with
 * a case in milliseconds; a changed profile is replaced alone.
 */
export class ProfileIndex {
  private readonly texts = new TextIndex();
  private readonly profiles = new Map<string, ReadProfile>();
  /** Made from all profiles when first needed after a change. */
  private table: FeatureTable | null = null;

  constructor(
    private readonly finder: ConceptFinder,
    private readonly affinity: ThemeAffinity,
  ) {}

  get size(): number {
    return this.profiles.size;
  }

  profile(id: string): Profile | undefined {
    return this.profiles.get(id)?.profile;
  }

  /** Everybody, in a fixed order until the next change. */
  entries(): readonly ReadProfile[] {
    return this.features().entries;
  }

  /** Makes the index hold exactly these profiles; those whose words are unchanged cost little. */
  replaceAll(profiles: readonly Profile[]): void {
    const wanted = new Set(profiles.map(({ id }) => id));
    for (const id of [...this.profiles.keys()]) if (!wanted.has(id)) this.remove(id);
    for (const profile of profiles) this.set(profile);
  }

  /** Adds or replaces one profile. */
  set(profile: Profile): void {
    const text = textOf(profile);
    const profiles = this.profiles.get(profile.id);
    if (profiles?.text !== text) this.texts.set(profile.id, countOf(grams(keyOf(text))));
    this.profiles.set(profile.id, readProfile(profile, this.finder, this.affinity, profiles));
    this.table = null;
  }

  remove(id: string): void {
    this.texts.remove(id);
    this.profiles.delete(id);
    this.table = null;
  }

  /** Compares every profile with a case; concepts count for `conceptShare` beside the letters. */
  compare(bag: Bag, asked: Tags, conceptShare: number): Likeness {
    const table = this.features();
    const letters = this.texts.cosineWith(bag.grams);
    const cosine = table.conceptFit(bag.concepts);
    // The less of the case was understood, the more only its letters count.
    const share = conceptShare * bag.understood;
    table.entries.forEach(({ profile }, i) => {
      cosine[i] = share * (cosine[i] ?? 0) + (1 - share) * letters(profile.id);
    });
    return { cosine, tags: table.tagMatch(asked) };
  }

  private features(): FeatureTable {
    this.table ??= new FeatureTable([...this.profiles.values()]);
    return this.table;
  }
}
