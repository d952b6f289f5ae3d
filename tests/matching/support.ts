import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PastCases } from '../../server/matching/domain/past-cases.js';
import { ProfileIndex } from '../../server/matching/domain/profile-index.js';
import { rank, type Ranker } from '../../server/matching/domain/rank.js';
import type {
  Circumstances,
  PastCase,
  Profile,
  Request,
} from '../../server/matching/domain/types.js';
import { FIRST_WEIGHTS } from '../../server/matching/domain/weights.js';
import { ConceptFinder } from '../../server/text/concept-finder.js';
import { LexiconFile } from '../../server/text/lexicon.js';
import { ThemeAffinity } from '../../server/text/theme-affinity.js';
import type { ConsultationCase } from './fixtures/consultations.js';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'centres', 'mie', name), 'utf8'));

export const THEMES = file('themes.json') as {
  code: string;
  field: string;
  name: string;
  scope: string;
}[];
export const FINDER = new ConceptFinder(LexiconFile.parse(file('lexicon.json')));
export const AFFINITY = new ThemeAffinity(FINDER.lexicon.fieldAffinity, THEMES);

/** An invented supporter with nothing unusual about them. */
export const profile = (over: Partial<Profile> & { id: string }): Profile => ({
  kind: 'adviser',
  name: `架空 ${over.id}`,
  affiliation: '',
  headline: '',
  biography: '',
  specialities: [],
  themes: [],
  regions: [],
  methods: [],
  sectors: [],
  conflicts: [],
  email: `${over.id}@example.jp`,
  status: 'active',
  capacityMonthly: 4,
  capacityAtOnce: 3,
  ...over,
});

export const request = (over: Partial<Request> = {}): Request => ({
  consultationId: 'case',
  requesterType: 'business',
  title: '家で働けるようにしたい',
  text: '社員が家で仕事をできるようにしたいです。',
  themes: [],
  organisation: '架空商店',
  industry: null,
  municipality: '242012',
  methods: [],
  ...over,
});

/** An invented consultation as ranking reads it. */
export const requestOf = (consultationCase: ConsultationCase): Request =>
  request({
    consultationId: consultationCase.id,
    requesterType: consultationCase.type,
    title: consultationCase.title,
    text: consultationCase.body,
    organisation: consultationCase.organisation ?? null,
  });

export const NO_HISTORY: Circumstances = {
  weights: FIRST_WEIGHTS,
  workloads: new Map(),
  satisfaction: new Map(),
  refusals: new Map(),
};

export function rankerOf(profiles: readonly Profile[], past: readonly PastCase[] = []): Ranker {
  const index = new ProfileIndex(FINDER, AFFINITY);
  index.replaceAll(profiles);
  const pastCases = new PastCases(FINDER);
  pastCases.replaceAll(past);
  return {
    finder: FINDER,
    affinity: AFFINITY,
    profiles: index,
    pastCases,
    prefecture: '240001',
    themeName: (code) => THEMES.find((theme) => theme.code === code)?.name ?? code,
  };
}

/** Ranks these supporters for this case. */
export const ranked = (
  profiles: readonly Profile[],
  over: Partial<Request> = {},
  known: Partial<Circumstances> = {},
  past: readonly PastCase[] = [],
) => rank(rankerOf(profiles, past), request(over), { ...NO_HISTORY, ...known });
