interface Talks {
  slotsFrom: Date | null;
  slotsTo: Date | null;
}

/**
 * By how many milliseconds the 個別相談会 was moved: both its ends by the same. 0 where it stayed, was
 * made longer or shorter, or had no time before; then the slots laid out in it stay where they are.
 */
export function talksMovedBy(before: Talks, after: Talks): number {
  if (!before.slotsFrom || !before.slotsTo || !after.slotsFrom || !after.slotsTo) return 0;
  const from = after.slotsFrom.getTime() - before.slotsFrom.getTime();
  const to = after.slotsTo.getTime() - before.slotsTo.getTime();
  return from === to ? from : 0;
}

/**
 * The order in which slots can be moved one by one without ever lying on the next: with the direction of
 * the move, whatever goes furthest first.
 */
export function inMovingOrder<T extends { startsAt: Date }>(slots: readonly T[], by: number): T[] {
  return slots.toSorted((a, b) => Math.sign(by) * (b.startsAt.getTime() - a.startsAt.getTime()));
}
