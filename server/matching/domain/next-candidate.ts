import type { Shortlist } from './types.js';

/**
 * The best one who suits and can be reached, by score alone (whoever is shown higher for being new is
 * not asked by a machine for it), after those staff put first; null: staff have to look for themselves.
 */
export function nextCandidate(
  { items }: Shortlist,
  suitsFrom: number,
  reachable: (supporterId: string) => boolean,
): string | null {
  const asked = items.filter(
    ({ supporterId, parts, pinned }) =>
      (pinned !== null || parts.fit >= suitsFrom) && reachable(supporterId),
  );
  const [next] = asked.sort(
    (a, b) => Number(b.pinned !== null) - Number(a.pinned !== null) || b.score - a.score,
  );
  return next?.supporterId ?? null;
}
