import { z } from 'zod';
import { supporterFields } from './supporter-schema.js';
import type { SupporterDetails } from './supporter.js';

/**
 * What a supporter changes themselves and at once: it says how they work, not who they are.
 */
export const OWN_FIELDS = [
  'regions',
  'methods',
  'languages',
  'capacityMonthly',
  'capacityAtOnce',
] as const satisfies readonly (keyof SupporterDetails)[];

/** What the centre vouches for when it names a supporter: staff look at a change first. */
export const CHECKED_FIELDS = [
  'name',
  'affiliation',
  'email',
  'headline',
  'biography',
  'specialities',
  'themes',
  'sectors',
] as const satisfies readonly (keyof SupporterDetails)[];

export type ProfileChanges = Partial<Pick<SupporterDetails, (typeof CHECKED_FIELDS)[number]>>;

export const PROFILE_LABELS: Readonly<
  Record<(typeof OWN_FIELDS)[number] | (typeof CHECKED_FIELDS)[number], string>
> = {
  name: 'お名前・名称',
  affiliation: '所属・役職',
  email: 'メールアドレス',
  headline: 'ひとこと紹介',
  biography: '経歴・紹介文',
  specialities: '得意なこと',
  themes: '分野・取組方向',
  sectors: '詳しい業種',
  regions: '活動地域',
  methods: '方法',
  languages: '対応できる言語',
  capacityMonthly: '1か月に受けられる件数',
  capacityAtOnce: '同時に受けられる件数',
};

/** A profile as its owner sends it; kind, status and conflicts are the desk's to write. */
export const ProfileBody = z
  .strictObject({
    name: supporterFields.name,
    affiliation: supporterFields.affiliation,
    email: supporterFields.email,
    headline: supporterFields.headline,
    biography: supporterFields.biography,
    specialities: supporterFields.specialities,
    themes: supporterFields.themes,
    sectors: supporterFields.sectors,
    regions: supporterFields.regions,
    methods: supporterFields.methods,
    languages: supporterFields.languages,
    capacityMonthly: supporterFields.capacityMonthly,
    capacityAtOnce: supporterFields.capacityAtOnce,
  })
  .partial();
export type ProfileBody = z.output<typeof ProfileBody>;

/** Those members of `changes` that are named. */
export function only<K extends keyof SupporterDetails>(
  changes: Partial<SupporterDetails>,
  fields: readonly K[],
): Partial<Pick<SupporterDetails, K>> {
  return Object.fromEntries(
    Object.entries(changes).filter(([field]) => (fields as readonly string[]).includes(field)),
  ) as Partial<Pick<SupporterDetails, K>>;
}
