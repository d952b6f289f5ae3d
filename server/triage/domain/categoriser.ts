import type { ConceptFinder } from '../../text/concept-finder.js';
import { ThemeAffinity } from '../../text/theme-affinity.js';
import { likeliest, tempered } from './distribution.js';
import type { Distribution } from './distribution.js';
import { EvidenceTally, round } from './evidence-tally.js';
import { blendedWith, textFor } from './learned-model.js';
import type { LearnedModel } from './learned-model.js';
import { RuleMatcher } from './rule-matcher.js';
import type { Axis, TriageRules } from './rules.js';
import type { Guess, TriageInput, TriageSuggestion } from './suggestion.js';
import { ThemeScorer } from './themes.js';
import type { ThemeText } from './themes.js';

/** The values a centre knows. */
export interface Taxonomy {
  readonly requesterTypes: readonly string[];
  readonly contentTypes: readonly string[];
  readonly themes: readonly ThemeText[];
}

type Tallies = Readonly<Record<Axis, EvidenceTally>>;

const MOST_THEMES = 3;
/** Further themes are listed when they reach this share of the best. */
const WORTH_LISTING = 0.35;

/**
 * Says who asks, what kind of help they want and about which themes, each with the words it was
 * read from: the rules' answer, corrected by what was learned from staff's confirmations. Pure: the
 * same consultation, rules, lexicon and model always give the same suggestion.
 */
export class Categoriser {
  private readonly matcher: RuleMatcher;
  private readonly themeScorer: ThemeScorer;
  readonly modelVersion: string;

  constructor(
    private readonly rules: TriageRules,
    finder: ConceptFinder,
    private readonly taxonomy: Taxonomy,
    private readonly learned: LearnedModel | null = null,
  ) {
    this.matcher = new RuleMatcher(rules.rules);
    this.themeScorer = new ThemeScorer(
      taxonomy.themes,
      finder,
      new ThemeAffinity(finder.lexicon.fieldAffinity, taxonomy.themes),
    );
    const model = learned === null ? '' : `+model-${String(learned.number)}`;
    this.modelVersion = `rules-${rules.version}+lexicon-${finder.lexicon.version}${model}`;
  }

  suggest(input: TriageInput): TriageSuggestion {
    const tallies = this.read(input);
    const typeLikely = this.typeOf(input, tallies);
    const requesterType = this.guess('requesterType', typeLikely, tallies);
    const contentType = this.guess(
      'contentType',
      this.mix('contentType', tallies.contentType.distribution(this.taxonomy.contentTypes), input),
      tallies,
    );
    return {
      // A guess that contradicts what the person said of themselves is always looked at.
      requesterType: {
        ...requesterType,
        needsReview: requesterType.needsReview || requesterType.value !== input.requesterType,
      },
      contentType,
      themes: this.themes(
        this.mix('themes', this.themesLikely(input, requesterType.value, tallies), input),
        tallies,
      ),
      modelVersion: this.modelVersion,
    };
  }

  /** What the rules alone say, neither corrected nor tempered: what training starts from. */
  rulesOf(input: TriageInput): Readonly<Record<Axis, Distribution>> {
    const tallies = this.read(input);
    const requesterType = tallies.requesterType.distribution(this.taxonomy.requesterTypes);
    return {
      requesterType,
      contentType: tallies.contentType.distribution(this.taxonomy.contentTypes),
      themes: this.themesLikely(input, likeliest(requesterType).value, tallies),
    };
  }

  private read(input: TriageInput): Tallies {
    const tallies = {
      requesterType: new EvidenceTally(),
      contentType: new EvidenceTally(),
      themes: new EvidenceTally(),
    };
    this.matcher.apply(input, tallies);
    return tallies;
  }

  private typeOf(input: TriageInput, tallies: Tallies): Distribution {
    const { requesterTypes } = this.taxonomy;
    return this.mix('requesterType', tallies.requesterType.distribution(requesterTypes), input);
  }

  private themesLikely(input: TriageInput, requesterType: string, { themes }: Tallies) {
    this.themeScorer.score(input, requesterType, themes);
    return this.themeScorer.distribution(themes, requesterType);
  }

  private mix(axis: Axis, rules: Distribution, input: TriageInput): Distribution {
    const learned = this.learned?.axes[axis];
    return learned === undefined ? rules : blendedWith(learned, rules, textFor(axis, input));
  }

  private temper(axis: Axis, likely: Distribution): Distribution {
    const { temperature } = this.learned?.axes[axis] ?? {};
    return tempered(likely, temperature ?? this.rules.temperature[axis]);
  }

  private guess(axis: Axis, likely: Distribution, tallies: Tallies): Guess {
    const { value, confidence } = likeliest(this.temper(axis, likely));
    return this.guessOf(axis, value, confidence, tallies);
  }

  /** The themes worth showing, best first, at least one. */
  private themes(likely: Distribution, tallies: Tallies): Guess[] {
    const sure = this.temper('themes', likely);
    const ranked = [...likely].sort((a, b) => b[1] - a[1]);
    const top = ranked[0]?.[1] ?? 0;
    return ranked
      .filter(([, share], i) => i === 0 || (share > 0 && share >= WORTH_LISTING * top))
      .slice(0, MOST_THEMES)
      .map(([code]) => this.guessOf('themes', code, sure.get(code) ?? 0, tallies));
  }

  private guessOf(axis: Axis, value: string, likely: number, tallies: Tallies): Guess {
    const confidence = round(likely);
    return {
      value,
      confidence,
      evidence: tallies[axis].evidenceFor(value),
      needsReview: confidence < this.rules.sureFrom[axis],
    };
  }
}
