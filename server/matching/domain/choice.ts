import type { ShortlistItem } from './types.js';

/** Who suits and stands among so many first may be asked without saying why. */
export const FREE_PLACES = 5;

/** Where somebody stands on a shortlist, and whether asking them first wants a reason. */
export interface Choice {
  /** From 1; null: not listed. */
  readonly place: number | null;
  readonly suits: boolean;
  readonly reasonNeeded: boolean;
}

/** @param items the shortlist in its order; @param suitsFrom the fit from which somebody suits */
export function choiceOf(
  items: readonly Pick<ShortlistItem, 'supporterId' | 'parts' | 'pinned'>[],
  supporterId: string,
  suitsFrom: number,
): Choice {
  const at = items.findIndex((item) => item.supporterId === supporterId);
  const item = items[at];
  if (item === undefined) return { place: null, suits: false, reasonNeeded: true };
  const suits = item.parts.fit >= suitsFrom;
  // Staff put them first and said why: that is the reason.
  const pinned = (item.pinned ?? null) !== null;
  return { place: at + 1, suits, reasonNeeded: !pinned && (!suits || at >= FREE_PLACES) };
}
