/** What staff say of a supporter for one case: put first, or kept out. */
export const MARK_KINDS = ['pinned', 'forbidden'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Why somebody whom staff keep out of a case is not on its list. */
export const forbiddenReason = (reason: string): string =>
  `職員の判断で、この相談の候補から外しています：${reason}`;
