import { countOf, grams } from '../../text/grams.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { keyOf } from '../../text/normalise.js';
import { TextIndex } from '../../text/text-index.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import type { Distribution } from './distribution.js';
import type { EvidenceTally } from './evidence-tally.js';
import type { TriageInput } from './suggestion.js';

/** A theme of the centre's taxonomy. */
export interface ThemeText {
  readonly code: string;
  readonly field: string;
  readonly name: string;
  readonly scope: string;
}

/** A concept named in the title counts again, this much. */
const TITLE_AGAIN = 0.7;
/** A theme the person chose speaks about as loud as a clear wording. */
const CHOSEN = 1;
/** The theme's own description; enough to order themes when no concept is named. */
const DESCRIPTION = 0.6;
/** Doubt that stays when little was found. */
const DOUBT = 0.35;

/** Scores the themes of a taxonomy for consultations: concepts, descriptions, the person's choice. */
export class ThemeScorer {
  private readonly descriptions = new TextIndex();

  constructor(
    private readonly themes: readonly ThemeText[],
    private readonly finder: ConceptFinder,
    private readonly affinity: ThemeAffinity,
  ) {
    for (const { code, name, scope } of themes) {
      this.descriptions.set(code, countOf(grams(keyOf(`${name} ${name} ${scope}`))));
    }
  }

  /** Adds to `tally` what speaks for each theme; `requesterType` decides between like themes. */
  score(input: TriageInput, requesterType: string, tally: EvidenceTally): void {
    this.addConcepts(wordsOf(input), 1, requesterType, tally);
    this.addConcepts(input.title, TITLE_AGAIN, requesterType, tally);
    const counts = countOf(grams(keyOf(`${input.title} ${wordsOf(input)}`)));
    for (const [code, cosine] of this.descriptions.cosines(counts)) {
      tally.add(code, DESCRIPTION * cosine * this.affinity.of(requesterType, code), []);
    }
    for (const code of input.themes) tally.add(code, CHOSEN, []);
  }

  /** How likely each theme is, the likeliest first; little evidence leaves doubt. */
  distribution(tally: EvidenceTally, requesterType: string): Distribution {
    const scored = this.themes.map(({ code }) => {
      const score = Math.max(0, tally.scoreOf(code));
      return [code, score * (0.75 + 0.25 * this.affinity.of(requesterType, code))] as const;
    });
    const sum = scored.reduce((total, [, score]) => total + score, 0) + DOUBT;
    return new Map(
      scored.map(([code, score]) => [code, score / sum] as const).sort((a, b) => b[1] - a[1]),
    );
  }

  private addConcepts(text: string, weight: number, type: string, tally: EvidenceTally): void {
    for (const { concept, strength, evidence } of this.finder.understand(text)) {
      const words = evidence.map((evidence) => evidence.words);
      for (const [code, share] of this.affinity.shares(concept, type)) {
        tally.add(code, weight * strength * share, words);
      }
    }
  }
}

function wordsOf({ title, body, goal, wishes }: TriageInput): string {
  return [title, body, goal, wishes].filter((text) => text != null && text !== '').join('。');
}
