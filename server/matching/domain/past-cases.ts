import { TextIndex } from '../../text/text-index.js';
import type { ConceptFinder } from '../../text/concept-finder.js';
import { bagOf } from './bag.js';
import type { Bag } from './bag.js';
import type { PastCase } from './types.js';
import type { Weights } from './weights.js';

/** A concept weighs as much as several grams: it is worth many letters. */
const CONCEPT_COUNT = 3;
/** An unanswered survey is neither good nor bad. */
const UNKNOWN_OUTCOME = 0.7;

/** What past cases say about a supporter and a case. */
export interface Experience {
  /** How alike their most alike cases are, 0–1. */
  readonly cosine: number;
  /** How well alike cases went in their hands, 0–1; null: they have had none. */
  readonly neighbours: number | null;
  /** How many alike cases they have had. */
  readonly alike: number;
}

const NONE: Experience = { cosine: 0, neighbours: null, alike: 0 };
const NEAREST = 3;

/** Finished cases and who helped, kept warm and updated one by one. */
export class PastCases {
  private readonly texts = new TextIndex();
  private readonly cases = new Map<string, PastCase>();
  private readonly bySupporter = new Map<string, Set<string>>();

  constructor(private readonly finder: ConceptFinder) {}

  get size(): number {
    return this.cases.size;
  }

  set(past: PastCase): void {
    if (this.cases.get(past.id)?.text !== past.text) {
      this.texts.set(past.id, unitsOf(bagOf(this.finder, '', past.text)));
    }
    this.forget(past.id);
    this.cases.set(past.id, past);
    const own = this.bySupporter.get(past.supporterId);
    if (own) own.add(past.id);
    else this.bySupporter.set(past.supporterId, new Set([past.id]));
  }

  /** Whether the supporter has finished a case (but `except` these). */
  helped(supporterId: string, except?: ReadonlySet<string>): boolean {
    const cases = this.bySupporter.get(supporterId);
    if (cases === undefined) return false;
    return except === undefined ? cases.size > 0 : [...cases].some((id) => !except.has(id));
  }

  /** Makes the collection hold exactly these cases. */
  replaceAll(cases: readonly PastCase[]): void {
    const wanted = new Set(cases.map(({ id }) => id));
    for (const id of [...this.cases.keys()]) {
      if (wanted.has(id)) continue;
      this.texts.remove(id);
      this.forget(id);
    }
    for (const past of cases) this.set(past);
  }

  private forget(id: string): void {
    const past = this.cases.get(id);
    if (past) this.bySupporter.get(past.supporterId)?.delete(id);
    this.cases.delete(id);
  }

  /** Looks the case up among the past ones (but `except` these): each supporter's experience with such. */
  compare(
    bag: Bag,
    weights: Weights,
    except?: ReadonlySet<string>,
  ): (supporterId: string) => Experience {
    const bySupporter = new Map<string, { likeness: number; outcome: number }[]>();
    for (const [id, likeness] of this.texts.cosines(unitsOf(bag))) {
      const past = this.cases.get(id);
      if (past === undefined || likeness < weights.neighbourFrom || except?.has(id)) continue;
      const known = bySupporter.get(past.supporterId) ?? [];
      known.push({ likeness, outcome: past.outcome ?? UNKNOWN_OUTCOME });
      bySupporter.set(past.supporterId, known);
    }
    return (supporterId) => {
      const cases = bySupporter.get(supporterId);
      return cases === undefined ? NONE : experienceOf(cases, weights.neighbours);
    };
  }
}

function experienceOf(
  cases: { likeness: number; outcome: number }[],
  neighbours: number,
): Experience {
  const nearest = cases.sort((a, b) => b.likeness - a.likeness).slice(0, neighbours);
  const closest = nearest.slice(0, NEAREST);
  const weight = nearest.reduce((sum, { likeness }) => sum + likeness, 0);
  const good = nearest.reduce((sum, { likeness, outcome }) => sum + likeness * outcome, 0);
  return {
    cosine: closest.reduce((sum, { likeness }) => sum + likeness, 0) / closest.length,
    neighbours: good / weight,
    alike: cases.length,
  };
}

function unitsOf({ grams, concepts }: Bag): Map<string, number> {
  const units = new Map(grams);
  for (const id of concepts.keys()) units.set(`concept:${id}`, CONCEPT_COUNT);
  return units;
}
