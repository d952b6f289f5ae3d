/**
 * The weights of the score (DESIGN §8; the reasons for each departure are in the ADR on ranking).
 * Changing any of them means a new `version`, which every stored score carries.
 */
export const WEIGHTS = {
  version: '2026-11-1',
  /** The score, 0–1: what it is made of. */
  score: { fit: 0.6, load: 0.13, satisfaction: 0.12, availability: 0.08, region: 0.07 },
  /** Fit: what it is made of. */
  fit: { cosine: 0.5, tags: 0.3, neighbours: 0.2 },
  /** Likeness of texts: what the concepts count for beside the letters. */
  concepts: 0.75,
  /** A concept of the title counts again. */
  titleAgain: 0.8,
  /** Satisfaction starts at this share of positive answers and holds on to it like so many answers. */
  satisfactionPrior: 0.8,
  satisfactionWeight: 5,
  /** Past cases at least this alike count as neighbours; the nearest so many are asked. */
  neighbourFrom: 0.2,
  neighbours: 12,
  neighbourWeight: 1.5,
  /** Whoever fits less than this does not suit, however free and well liked. */
  suitsFrom: 0.15,
} as const;

/** How many supporters a stored shortlist holds (nobody reads on after these), and how many excluded. */
export const LISTED = 20;
export const EXCLUDED_LISTED = 200;
