import type { ScoreParts } from '../../../api/types.js';

/**
 * The weights of the score S in [0, 1] (DESIGN §8). Shown only: the server computes and stores
 * the score with the version of its weights.
 */
export const WEIGHTS = [
  { part: 'fit', weight: 0.6, colour: '#1f5e57' },
  { part: 'load', weight: 0.13, colour: '#4f8d84' },
  { part: 'satisfaction', weight: 0.12, colour: '#c98a1b' },
  { part: 'availability', weight: 0.08, colour: '#a8471b' },
  { part: 'region', weight: 0.07, colour: '#24578f' },
] as const;

export interface Segment {
  part: (typeof WEIGHTS)[number]['part'];
  /** The part itself, in [0, 1]. */
  value: number;
  /** Its share of the whole bar, in [0, 1]. */
  share: number;
  colour: string;
}

/** What each part adds to the score, as segments of a bar whose full length is 1. */
export const segmentsOf = (parts: ScoreParts): Segment[] =>
  WEIGHTS.map(({ part, weight, colour }) => {
    const value = Math.min(1, Math.max(0, parts[part] ?? 0));
    return { part, value, share: value * weight, colour };
  });

/** 0.784 → `78` */
export const points = (score: number): string => String(Math.round(score * 100));
