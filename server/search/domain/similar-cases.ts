import { countOf, grams } from '../../text/grams.js';
import { keyOf } from '../../text/normalise.js';
import { TextIndex } from '../../text/text-index.js';

export interface PastCase {
  readonly id: string;
  readonly text: string;
  readonly themes: readonly string[];
}

export interface Similar {
  readonly id: string;
  /** 0–1: 0.7 cosine of the letters + 0.3 of the themes in common. */
  readonly likeness: number;
}

const CANDIDATES = 30;
const COSINE = 0.7;
/** Less alike than this is chance. */
const FROM = 0.12;

/** Finished cases by their words: BM25 finds candidates, cosine and themes order them (DESIGN §8). */
export class SimilarCases {
  private readonly index = new TextIndex();
  private readonly cases = new Map<string, PastCase>();

  /** Makes the collection hold exactly these; unchanged ones cost nothing. */
  replaceAll(cases: readonly PastCase[]): void {
    const wanted = new Set(cases.map(({ id }) => id));
    for (const id of [...this.cases.keys()]) {
      if (wanted.has(id)) continue;
      this.index.remove(id);
      this.cases.delete(id);
    }
    for (const pastCase of cases) {
      if (this.cases.get(pastCase.id)?.text !== pastCase.text)
        this.index.set(pastCase.id, unitsOf(pastCase.text));
      this.cases.set(pastCase.id, pastCase);
    }
  }

  /** The most alike ones, best first, never the case itself. */
  like(asked: PastCase, limit: number): Similar[] {
    const units = unitsOf(asked.text);
    const cosine = this.index.cosineWith(units);
    return this.index
      .search(units, CANDIDATES + 1)
      .filter(({ id }) => id !== asked.id)
      .map(({ id }) => {
        const themes = inCommon(asked.themes, this.cases.get(id)?.themes ?? []);
        return { id, likeness: COSINE * cosine(id) + (1 - COSINE) * themes };
      })
      .filter(({ likeness }) => likeness >= FROM)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }
}

const unitsOf = (text: string) => countOf(grams(keyOf(text)));

/** Jaccard's share; none on either side: nothing in common. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((code) => b.includes(code)).length / all.size;
}
