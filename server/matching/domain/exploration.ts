import type { Weights } from './weights.js';

/** The place, counted from 0, that a new supporter may be shown at; nobody in front of it ever moves. */
const PLACE = 2;
/** Further down than this nothing is won by moving up. */
const SEEN = 5;

/** What exploration looks at of a listed supporter. */
export interface Explorable {
  readonly supporterId: string;
  readonly fit: number;
  /** Has not finished a case, has had no answer and has nothing on their desk. */
  readonly isNew: boolean;
  /** Staff put them where they are: never passed over. */
  readonly pinned: boolean;
}

/** Somebody shown higher than their score: from where to where, counted from 0. */
export interface Lift {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether one new supporter is shown a few places higher, so that they get a first case at all. At most
 * one, never among the first two, and never above anybody who fits better by more than the margin. Which
 * one is decided by the case alone: the same case always shows the same one.
 */
export function liftOf(
  listed: readonly Explorable[],
  caseId: string,
  { exploration, suitsFrom }: Pick<Weights, 'exploration' | 'suitsFrom'>,
): Lift | null {
  if (!exploration.on) return null;
  if (listed.slice(0, PLACE + 1).some(({ isNew }) => isNew)) return null;
  const lifts = listed.flatMap((explorable, from): (Lift & { order: number })[] => {
    if (!explorable.isNew || explorable.pinned || explorable.fit < suitsFrom) return [];
    let to = from;
    while (to > PLACE && mayPass(explorable, listed[to - 1], exploration.margin)) to -= 1;
    if (to === from || to >= SEEN) return [];
    return [{ from, to, order: hashOf(`${caseId} ${explorable.supporterId}`) }];
  });
  const [chosen] = lifts.sort((a, b) => a.order - b.order || a.from - b.from);
  return chosen ? { from: chosen.from, to: chosen.to } : null;
}

function mayPass(explorable: Explorable, other: Explorable | undefined, margin: number): boolean {
  return other !== undefined && !other.pinned && other.fit <= explorable.fit + margin;
}

/** FNV-1a: spread evenly, the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}
