import type { Shortlist } from './types.js';
import { WEIGHTS } from './weights.js';

/** The best one who suits and can be reached; null: staff have to look for themselves. */
export function nextCandidate(
  { items }: Shortlist,
  reachable: (supporterId: string) => boolean,
): string | null {
  const next = items.find(
    ({ supporterId, parts }) => parts.fit >= WEIGHTS.suitsFrom && reachable(supporterId),
  );
  return next?.supporterId ?? null;
}
