/** A document's score for one query, best first in every list this module returns. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Bm25Options {
  /** How soon repetitions stop counting. */
  readonly k1: number;
  /** How much long documents are held back, 0–1. */
  readonly b: number;
}

/** Chosen on JSQuAD's validation passages; see `tests/bench/text-quality.ts`. */
export const BM25_DEFAULTS: Bm25Options = { k1: 0.9, b: 0.4 };

/** The documents with a unit: their slots, and beside each how often and how heavily it occurs. */
interface Posting {
  readonly slots: number[];
  readonly counts: number[];
  readonly weights: number[];
}

interface Slot {
  readonly id: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * An inverted index over bags of units (grams, concepts) that is kept up to date one document at a
 * time. A changed document takes a new slot and its old one dies; dead slots are swept when they
 * are a quarter of all, so adding stays proportional to the document and never to the index.
 *
 * Cosine is TF-IDF with `(1 + ln tf) · idf`, BM25 is Robertson's with an idf that stays positive.
 */
export class TextIndex {
  private slots: (Slot | undefined)[] = [];
  private readonly slotOf = new Map<string, number>();
  private postings = new Map<string, Posting>();
  private readonly documentsWith = new Map<string, number>();
  private totalLength = 0;
  private norms = new Float64Array(0);
  private normsAreFor = -1;
  private edits = 0;

  /** Documents in the index. */
  get size(): number {
    return this.slotOf.size;
  }

  has(id: string): boolean {
    return this.slotOf.has(id);
  }

  /** Adds a document, or replaces the one of that id. */
  set(id: string, counts: ReadonlyMap<string, number>): void {
    this.remove(id);
    const slot = this.slots.length;
    let length = 0;
    for (const [unit, count] of counts) {
      length += count;
      this.documentsWith.set(unit, (this.documentsWith.get(unit) ?? 0) + 1);
      const posting = this.postings.get(unit);
      const weight = termWeight(count);
      if (posting === undefined) {
        this.postings.set(unit, { slots: [slot], counts: [count], weights: [weight] });
      } else {
        posting.slots.push(slot);
        posting.counts.push(count);
        posting.weights.push(weight);
      }
    }
    this.slots.push({ id, counts, length });
    this.slotOf.set(id, slot);
    this.totalLength += length;
    this.edits += 1;
  }

  /** Removes a document; says whether it was there. */
  remove(id: string): boolean {
    const slot = this.slotOf.get(id);
    const document = slot === undefined ? undefined : this.slots[slot];
    if (slot === undefined || document === undefined) return false;
    for (const unit of document.counts.keys()) {
      const left = (this.documentsWith.get(unit) ?? 1) - 1;
      if (left === 0) this.documentsWith.delete(unit);
      else this.documentsWith.set(unit, left);
    }
    this.slots[slot] = undefined;
    this.slotOf.delete(id);
    this.totalLength -= document.length;
    this.edits += 1;
    if (this.slots.length > 64 && this.slots.length > this.slotOf.size * 1.33) this.sweep();
    return true;
  }

  /** How much a unit tells documents apart: `ln(1 + N / df)`; a unit never seen counts as in one. */
  idf(unit: string): number {
    return Math.log(1 + Math.max(this.size, 1) / (this.documentsWith.get(unit) ?? 1));
  }

  /** Cosine of the query with every document that shares a unit with it, 0–1, by id. */
  cosines(query: ReadonlyMap<string, number>): Map<string, number> {
    const sums = this.dotProducts(query);
    return this.collect(sums, (slot) => 1 / (this.norms[slot] ?? 1));
  }

  /** Like {@link cosines}, for asking about each document in turn: no list is made. */
  cosineWith(query: ReadonlyMap<string, number>): (id: string) => number {
    const sums = this.dotProducts(query);
    const { norms } = this;
    return (id) => {
      const slot = this.slotOf.get(id);
      return slot === undefined ? 0 : (sums[slot] ?? 0) / (norms[slot] || 1);
    };
  }

  /** Products of every document with the query, which is made one long. */
  private dotProducts(query: ReadonlyMap<string, number>): Float64Array {
    this.refreshNorms();
    const sums = new Float64Array(this.slots.length);
    const weights = new Map<string, number>();
    let square = 0;
    for (const [unit, count] of query) {
      const weight = termWeight(count) * this.idf(unit);
      weights.set(unit, weight);
      square += weight * weight;
    }
    const norm = Math.sqrt(square) || 1;
    for (const [unit, weight] of weights) {
      const posting = this.postings.get(unit);
      if (posting === undefined) continue;
      const factor = (weight * this.idf(unit)) / norm;
      const { slots, weights: own } = posting;
      for (let i = 0; i < slots.length; i += 1) {
        const slot = slots[i] as number;
        sums[slot] = (sums[slot] as number) + factor * (own[i] as number);
      }
    }
    return sums;
  }

  /** The `limit` best documents by BM25, ties by id so that the order is reproducible. */
  search(query: ReadonlyMap<string, number>, limit: number, options = BM25_DEFAULTS): Hit[] {
    const { k1, b } = options;
    const sums = new Float64Array(this.slots.length);
    const average = this.totalLength / Math.max(this.size, 1) || 1;
    for (const [unit, count] of query) {
      const posting = this.postings.get(unit);
      const df = this.documentsWith.get(unit);
      if (posting === undefined || df === undefined) continue;
      const weight = count * Math.log(1 + (this.size - df + 0.5) / (df + 0.5));
      for (let i = 0; i < posting.slots.length; i += 1) {
        const slot = posting.slots[i] ?? 0;
        const tf = posting.counts[i] ?? 0;
        const length = this.slots[slot]?.length ?? average;
        const gain = (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / average));
        sums[slot] = (sums[slot] ?? 0) + weight * gain;
      }
    }
    return best(
      this.collect(sums, () => 1),
      limit,
    );
  }

  private collect(sums: Float64Array, factor: (slot: number) => number): Map<string, number> {
    const scores = new Map<string, number>();
    for (let slot = 0; slot < sums.length; slot += 1) {
      const sum = sums[slot] ?? 0;
      const document = this.slots[slot];
      if (sum > 0 && document !== undefined) scores.set(document.id, sum * factor(slot));
    }
    return scores;
  }

  /** Lengths of the document vectors. They depend on every idf, so one edit makes all of them stale. */
  private refreshNorms(): void {
    if (this.normsAreFor === this.edits) return;
    const idf = new Map<string, number>();
    for (const unit of this.documentsWith.keys()) idf.set(unit, this.idf(unit));
    this.norms = Float64Array.from(this.slots, (slot) => {
      let square = 0;
      for (const [unit, count] of slot?.counts ?? []) {
        const weight = termWeight(count) * (idf.get(unit) ?? 0);
        square += weight * weight;
      }
      return Math.sqrt(square);
    });
    this.normsAreFor = this.edits;
  }

  private sweep(): void {
    const kept = this.slots.filter((slot) => slot !== undefined);
    this.slots = [];
    this.postings = new Map();
    this.documentsWith.clear();
    this.slotOf.clear();
    this.totalLength = 0;
    for (const { id, counts } of kept) this.set(id, counts);
  }
}

/** Damps repetitions: a word said four times weighs about twice, not four times. */
export function termWeight(count: number): number {
  return count <= 0 ? 0 : 1 + Math.log(count);
}

/** The highest scores first; equal scores in the order of their ids. */
export function best(scores: ReadonlyMap<string, number>, limit: number): Hit[] {
  return Array.from(scores, ([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
