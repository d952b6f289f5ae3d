import type { Option, Prepared } from './problem.js';

/**
 * A plan that is found at once: pinned pairs first, then the best fits that still find room. Where the
 * solver runs out of time, nobody is given less than this.
 */
export function greedy({ problem, classes, options }: Prepared): Option[] {
  const left = new Map<string, number>();
  for (const { id, capacity } of problem.supporters) left.set(`s|${id}`, capacity);
  classes.forEach(({ slots, places }, at) => {
    left.set(`c|${String(at)}`, places * slots.length);
    for (const { id } of problem.supporters) left.set(`p|${id}|${String(at)}`, slots.length);
  });
  const served = new Set<string>();
  const order = [...options].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.fit - a.fit);
  return order.filter(({ requestId, supporterId, slotClass }) => {
    const at = String(slotClass);
    const rooms = [`s|${supporterId}`, `c|${at}`, `p|${supporterId}|${at}`];
    if (served.has(requestId) || rooms.some((room) => (left.get(room) ?? 0) < 1)) return false;
    for (const room of rooms) left.set(room, (left.get(room) ?? 0) - 1);
    served.add(requestId);
    return true;
  });
}
