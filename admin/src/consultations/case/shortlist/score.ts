import type { ScoreParts, Shortlist } from '../../../api/types.js';

/** The parts of a score in the order they are shown. */
export const PARTS = [
  { part: 'fit', colour: '#1f5e57' },
  { part: 'load', colour: '#4f8d84' },
  { part: 'satisfaction', colour: '#c98a1b' },
  { part: 'availability', colour: '#a8471b' },
  { part: 'region', colour: '#24578f' },
] as const;

/** What each part counts for, by the version of the weights the list was made with. */
export type Shares = Shortlist['weights'];

export interface Segment {
  part: (typeof PARTS)[number]['part'];
  /** The part itself, in [0, 1]. */
  value: number;
  /** Its share of the whole bar, in [0, 1]. */
  share: number;
  colour: string;
}

/** What each part adds to the score, as segments of a bar whose full length is 1. */
export const segmentsOf = (parts: ScoreParts, shares: Shares): Segment[] =>
  PARTS.map(({ part, colour }) => {
    const value = Math.min(1, Math.max(0, parts[part] ?? 0));
    return { part, value, share: value * shares[part], colour };
  });

/** 0.784 → `78` */
export const points = (score: number): string => String(Math.round(score * 100));
