import { normalise } from '../../text/normalise.js';
import { PhraseMatcher } from '../../text/phrases.js';
import type { EvidenceTally } from './evidence-tally.js';
import { FIELDS } from './rules.js';
import type { Axis, Field, Rule } from './rules.js';
import type { TriageInput } from './suggestion.js';

/** A title is chosen with care and says most in fewest words. */
const IN_TITLE = 1.4;
/** Saying the same in other words adds a little, three times at most. */
const AGAIN = 0.2;
const MOST_REPEATS = 3;

interface Fired {
  rule: Rule;
  words: string[];
  inTitle: boolean;
}

/** Applies a rule table to consultations. Build once per version of the table. */
export class RuleMatcher {
  private readonly matcher: PhraseMatcher<Rule>;
  private readonly wordless: readonly Rule[];

  constructor(private readonly rules: readonly Rule[]) {
    this.matcher = new PhraseMatcher(
      rules.flatMap((rule) => rule.any.map((phrase) => [phrase, rule] as const)),
    );
    this.wordless = rules.filter(({ any }) => any.length === 0);
  }

  /** Adds to the tallies what every rule that fires has to say. */
  apply(input: TriageInput, tallies: Readonly<Record<Axis, EvidenceTally>>): void {
    const fired = new Map<Rule, Fired>();
    for (const field of FIELDS) this.applyTo(field, input, fired);
    for (const rule of this.rules) {
      const found = fired.get(rule);
      if (found === undefined) continue;
      const repeats = Math.min(new Set(found.words).size - 1, MOST_REPEATS);
      const weight = rule.weight * (found.inTitle ? IN_TITLE : 1) * (1 + AGAIN * repeats);
      tallies[rule.axis].add(rule.value, weight, found.words);
    }
    for (const rule of this.wordless) {
      if (declarationMatches(rule, input)) tallies[rule.axis].add(rule.value, rule.weight, []);
    }
  }

  private applyTo(field: Field, input: TriageInput, fired: Map<Rule, Fired>): void {
    const text = input[field];
    if (text === undefined || text === null || text === '') return;
    for (const { tag: rule, words } of this.matcher.find(normalise(text))) {
      if (!rule.in.includes(field) || !declarationMatches(rule, input)) continue;
      const known = fired.get(rule);
      if (known === undefined)
        fired.set(rule, { rule, words: [words], inTitle: field === 'title' });
      else known.words.push(words);
    }
  }
}

function declarationMatches({ declared }: Rule, input: TriageInput): boolean {
  const { requesterType, contentType } = declared;
  return (
    (requesterType?.includes(input.requesterType) ?? true) &&
    (contentType?.includes(input.contentType) ?? true)
  );
}
