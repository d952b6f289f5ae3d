/** What a score is made of. Every stored shortlist carries the `version` it was ranked by. */
export interface Weights {
  readonly version: string;
  /** The score, 0–1: the shares of its parts, adding up to 1. */
  readonly score: Readonly<Record<ScoreShare, number>>;
  /** Fit: the shares of its parts, adding up to 1. */
  readonly fit: Readonly<Record<FitShare, number>>;
  /** Likeness of texts: what the concepts count for beside the letters. */
  readonly concepts: number;
  /** A concept of the title counts again. */
  readonly titleAgain: number;
  /** Satisfaction starts at this share of positive answers and holds on to it like so many answers. */
  readonly satisfactionPrior: number;
  readonly satisfactionWeight: number;
  /** Past cases at least this alike count as neighbours; the nearest so many are asked. */
  readonly neighbourFrom: number;
  readonly neighbours: number;
  readonly neighbourWeight: number;
  /** Whoever fits less than this does not suit, however free and well liked. */
  readonly suitsFrom: number;
  /** Whether one new supporter may be shown a few places higher, and how much less they may fit. */
  readonly exploration: { readonly on: boolean; readonly margin: number };
}

export const SCORE_SHARES = ['fit', 'load', 'satisfaction', 'availability', 'region'] as const;
export type ScoreShare = (typeof SCORE_SHARES)[number];
export const FIT_SHARES = ['cosine', 'tags', 'neighbours'] as const;
export type FitShare = (typeof FIT_SHARES)[number];

/** What ranking starts with (DESIGN §8), until the desk makes a version of its own. */
export const FIRST_WEIGHTS: Weights = {
  version: '2026-11-1',
  score: { fit: 0.6, load: 0.13, satisfaction: 0.12, availability: 0.08, region: 0.07 },
  fit: { cosine: 0.5, tags: 0.3, neighbours: 0.2 },
  concepts: 0.75,
  titleAgain: 0.8,
  satisfactionPrior: 0.8,
  satisfactionWeight: 5,
  neighbourFrom: 0.2,
  neighbours: 12,
  neighbourWeight: 1.5,
  suitsFrom: 0.15,
  exploration: { on: true, margin: 0.05 },
};

/** How many supporters a stored shortlist holds (nobody reads on after these), and how many excluded. */
export const LISTED = 20;
export const EXCLUDED_LISTED = 200;
