import { readFileSync } from 'node:fs';
import { PastCases } from '../../server/matching/domain/past-cases.js';
import { ProfileIndex } from '../../server/matching/domain/profile-index.js';
import type { Ranker } from '../../server/matching/domain/rank.js';
import { ConceptFinder } from '../../server/text/concept-finder.js';
import { LexiconFile } from '../../server/text/lexicon.js';
import { ThemeAffinity } from '../../server/text/theme-affinity.js';
import { Categoriser, type Taxonomy } from '../../server/triage/domain/categoriser.js';
import { TriageRulesFile } from '../../server/triage/domain/rules.js';
import type { TriageRules } from '../../server/triage/domain/rules.js';
import { readProfiles } from './read-set.js';

const file = (name: string): unknown => JSON.parse(readFileSync(`centres/mie/${name}`, 'utf8'));
const values = (list: { value: string }[]) => list.map(({ value }) => value);

/** What みえ's folder makes of categorising and ranking: as shipped, before anybody confirmed anything. */
export function engine(): {
  categoriser: Categoriser;
  ranker: Ranker;
  rules: TriageRules;
  taxonomy: Taxonomy;
} {
  const profile = file('profile.json') as Record<
    'requesterTypes' | 'contentTypes',
    { value: string }[]
  >;
  const taxonomy = {
    requesterTypes: values(profile.requesterTypes),
    contentTypes: values(profile.contentTypes),
    themes: file('themes.json') as Taxonomy['themes'],
  };
  const finder = new ConceptFinder(LexiconFile.parse(file('lexicon.json')));
  const affinity = new ThemeAffinity(finder.lexicon.fieldAffinity, taxonomy.themes);
  const profiles = new ProfileIndex(finder, affinity);
  profiles.replaceAll(readProfiles());
  const rules = TriageRulesFile.parse(file('triage-rules.json'));
  return {
    taxonomy,
    rules,
    categoriser: new Categoriser(rules, finder, taxonomy),
    ranker: {
      finder,
      affinity,
      profiles,
      pastCases: new PastCases(finder),
      prefecture: '240001',
      themeName: (code) => taxonomy.themes.find((theme) => theme.code === code)?.name ?? code,
    },
  };
}
