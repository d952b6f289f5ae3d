import type { ConceptFinder } from '../../text/concept-finder.js';
import { ThemeAffinity } from '../../text/theme-affinity.js';
import { EvidenceTally } from './evidence-tally.js';
import { RuleMatcher } from './rule-matcher.js';
import type { TriageRules } from './rules.js';
import type { TriageInput, TriageSuggestion } from './suggestion.js';
import { ThemeScorer } from './themes.js';
import type { ThemeText } from './themes.js';

/** The values a centre knows. */
export interface Taxonomy {
  readonly requesterTypes: readonly string[];
  readonly contentTypes: readonly string[];
  readonly themes: readonly ThemeText[];
}

/**
 * Says who asks, what kind of help they want and about which themes, each with the words it was
 * read from. Pure: the same consultation, rules and lexicon always give the same suggestion.
 */
export class Categoriser {
  private readonly matcher: RuleMatcher;
  private readonly themeScorer: ThemeScorer;
  readonly modelVersion: string;

  constructor(
    private readonly rules: TriageRules,
    finder: ConceptFinder,
    private readonly taxonomy: Taxonomy,
  ) {
    this.matcher = new RuleMatcher(rules.rules);
    this.themeScorer = new ThemeScorer(
      taxonomy.themes,
      finder,
      new ThemeAffinity(finder.lexicon.fieldAffinity, taxonomy.themes),
    );
    this.modelVersion = `rules-${rules.version}+lexicon-${finder.lexicon.version}`;
  }

  suggest(input: TriageInput): TriageSuggestion {
    const { sureFrom } = this.rules;
    const tallies = {
      requesterType: new EvidenceTally(),
      contentType: new EvidenceTally(),
      themes: new EvidenceTally(),
    };
    this.matcher.apply(input, tallies);
    const requesterType = tallies.requesterType.best(
      this.taxonomy.requesterTypes,
      sureFrom.requesterType,
    );
    const contentType = tallies.contentType.best(this.taxonomy.contentTypes, sureFrom.contentType);
    this.themeScorer.score(input, requesterType.value, tallies.themes);
    return {
      // A guess that contradicts what the person said of themselves is always looked at.
      requesterType: {
        ...requesterType,
        needsReview: requesterType.needsReview || requesterType.value !== input.requesterType,
      },
      contentType,
      themes: this.themeScorer.best(tallies.themes, requesterType.value, sureFrom.themes),
      modelVersion: this.modelVersion,
    };
  }
}
