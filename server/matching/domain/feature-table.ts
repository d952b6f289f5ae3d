import type { ReadProfile } from './read-profile.js';
import { isChosen, SPARE } from './tags.js';
import type { Tags } from './tags.js';

/** Who has a feature, by position, and how strongly. */
interface Column {
  readonly at: number[];
  readonly strength: number[];
}

/**
 * The concepts and themes of a fixed set of profiles, by column: a case asks for a dozen of them, so
 * only the profiles that have one are touched. Weighed by rarity among these profiles.
 */
export class FeatureTable {
  private readonly concepts = new Map<string, Column>();
  private readonly themes = new Map<string, Column>();
  /** Lengths of the profiles' vectors of concepts. */
  private readonly lengths: Float64Array;
  /** The rarities of all themes each profile ticked, added up. */
  private readonly ticked: Float64Array;

  constructor(readonly entries: readonly ReadProfile[]) {
    entries.forEach(({ concepts, tags }, at) => {
      for (const [id, strength] of concepts) enter(this.concepts, id, at, strength);
      for (const [code, weight] of tags) enter(this.themes, code, at, weight);
    });
    this.lengths = new Float64Array(entries.length);
    this.ticked = new Float64Array(entries.length);
    for (const [id, { at, strength }] of this.concepts) {
      const idf = this.rarity(this.concepts, id);
      add(this.lengths, at, (i) => ((strength[i] ?? 0) * idf) ** 2);
    }
    for (const [code, { at, strength }] of this.themes) {
      const idf = this.rarity(this.themes, code);
      add(this.ticked, at, (i) => (isChosen(strength[i] ?? 0) ? idf : 0));
    }
    this.lengths.forEach((square, i) => (this.lengths[i] = Math.sqrt(square)));
  }

  /**
   * How well each profile covers what a case speaks of, 0–1: the geometric mean of coverage (how much
   * of the case the profile answers to) and cosine (how much of the profile this is about). Coverage
   * alone would reward whoever lists everything, cosine alone would punish whoever can do two things.
   */
  conceptFit(asked: ReadonlyMap<string, number>): Float64Array {
    const covered = new Float64Array(this.entries.length);
    const dot = new Float64Array(this.entries.length);
    let sum = 0;
    let square = 0;
    for (const [id, wanted] of asked) {
      const idf = this.rarity(this.concepts, id);
      const weight = wanted * idf;
      sum += weight;
      square += weight * weight;
      const column = this.concepts.get(id);
      if (column === undefined) continue;
      const { at, strength } = column;
      add(covered, at, (i) => weight * Math.min(1, strength[i] ?? 0));
      add(dot, at, (i) => weight * (strength[i] ?? 0) * idf);
    }
    return dot.map((product, i) =>
      product === 0
        ? 0
        : Math.sqrt(
            ((covered[i] ?? 0) / sum) * (product / (Math.sqrt(square) * (this.lengths[i] ?? 1))),
          ),
    );
  }

  /**
   * Rarity-weighted agreement of tags for each profile, 0–1 (Tversky's index): the share of what is
   * asked that is offered, less a little for everything ticked besides.
   */
  tagMatch(asked: Tags): Float64Array {
    const shared = new Float64Array(this.entries.length);
    const spare = this.ticked.slice();
    let sum = 0;
    for (const [code, weight] of asked) {
      const idf = this.rarity(this.themes, code);
      sum += weight * idf;
      const column = this.themes.get(code);
      if (column === undefined) continue;
      const { at, strength } = column;
      add(shared, at, (i) => weight * idf * Math.min(1, strength[i] ?? 0));
      add(spare, at, (i) => (isChosen(strength[i] ?? 0) ? -idf : 0));
    }
    return shared.map((share, i) =>
      share === 0 ? 0 : share / (sum + SPARE * Math.max(0, spare[i] ?? 0)),
    );
  }

  /** What nobody offers counts half: asking for it should not sink everyone. */
  private rarity(table: ReadonlyMap<string, Column>, feature: string): number {
    const having = table.get(feature)?.at.length ?? 0;
    const rarity = Math.log(1 + Math.max(this.entries.length, 1) / Math.max(having, 1));
    return having === 0 ? rarity / 2 : rarity;
  }
}

function enter(table: Map<string, Column>, feature: string, at: number, strength: number): void {
  const column = table.get(feature) ?? { at: [], strength: [] };
  column.at.push(at);
  column.strength.push(strength);
  table.set(feature, column);
}

/** Adds to the sums at these positions. */
function add(sums: Float64Array, at: readonly number[], of: (i: number) => number): void {
  at.forEach((position, i) => {
    sums[position] = (sums[position] ?? 0) + of(i);
  });
}
