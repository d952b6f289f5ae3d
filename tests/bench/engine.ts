import { readFileSync } from 'node:fs';
import { PastCases } from '../../server/matching/domain/past-cases.js';
import { ProfileIndex } from '../../server/matching/domain/profile-index.js';
import type { Ranker } from '../../server/matching/domain/rank.js';
import type { Profile, Request } from '../../server/matching/domain/types.js';
import { FIRST_WEIGHTS } from '../../server/matching/domain/weights.js';
import { ConceptFinder } from '../../server/text/concept-finder.js';
import { LexiconFile } from '../../server/text/lexicon.js';
import { ThemeAffinity } from '../../server/text/theme-affinity.js';

const file = (name: string): unknown => JSON.parse(readFileSync(`centres/mie/${name}`, 'utf8'));

/** The ranking engine with みえ's lexicon and these supporters, without a database. */
export function engineWith(profiles: readonly Profile[]): Ranker {
  const themes = file('themes.json') as { code: string; field: string; name: string }[];
  const finder = new ConceptFinder(LexiconFile.parse(file('lexicon.json')));
  const affinity = new ThemeAffinity(finder.lexicon.fieldAffinity, themes);
  const index = new ProfileIndex(finder, affinity);
  index.replaceAll(profiles);
  return {
    finder,
    affinity,
    profiles: index,
    pastCases: new PastCases(finder),
    prefecture: '240001',
    themeName: (code) => themes.find((theme) => theme.code === code)?.name ?? code,
  };
}

export const supporter = (over: Partial<Profile> & Pick<Profile, 'name'>): Profile => ({
  id: over.name,
  kind: 'adviser',
  affiliation: '',
  headline: '',
  biography: '',
  specialities: [],
  themes: [],
  regions: [],
  methods: [],
  sectors: [],
  conflicts: [],
  email: null,
  status: 'active',
  capacityMonthly: 4,
  capacityAtOnce: 3,
  ...over,
});

export const question = (requesterType: string, title: string, text: string): Request => ({
  consultationId: title,
  requesterType,
  title,
  text,
  themes: [],
  organisation: null,
  industry: null,
  municipality: null,
  methods: [],
});

export const NO_HISTORY = {
  weights: FIRST_WEIGHTS,
  workloads: new Map(),
  satisfaction: new Map(),
  refusals: new Map(),
};
