import type { AssignmentProblem, Option, Pair } from './problem.js';
import { pairKey } from './problem.js';
import type { Solution } from './solve.js';

/** A request with its supporter and time. */
export interface Seat extends Pair {
  readonly slotId: string;
  readonly fit: number;
  readonly pinned: boolean;
  /** Others who could help at a time that suits, best first. */
  readonly alternates: readonly { readonly supporterId: string; readonly fit: number }[];
}

export interface Plan {
  readonly seats: readonly Seat[];
  readonly unfilled: readonly { readonly requestId: string; readonly reason: string }[];
  readonly total: number;
  readonly worst: number | null;
  readonly gap: number;
  readonly proven: boolean;
}

const ALTERNATES = 3;

/** Spreads a solution over the slots and says what staff will ask about it. */
export function planOf(solution: Solution): Plan {
  const { prepared, chosen, total, worst, gap, proven } = solution;
  const slotOf = spread(solution);
  const served = new Set(chosen.map(({ requestId }) => requestId));
  return {
    seats: chosen.map((option) => ({
      requestId: option.requestId,
      supporterId: option.supporterId,
      slotId: slotOf.get(option) ?? '',
      fit: option.fit,
      pinned: option.pinned,
      alternates: alternatesOf(option, prepared.options),
    })),
    unfilled: prepared.problem.requests
      .filter(({ id }) => !served.has(id))
      .map(({ id }) => ({ requestId: id, reason: whyUnfilled(solution, id) })),
    total,
    worst,
    gap,
    proven,
  };
}

/**
 * Which slot of its class each choice takes. Supporters one after the other, slot after slot around
 * the class: nobody comes twice to a slot, and no slot has more than its places.
 */
function spread({ prepared: { classes }, chosen }: Solution): Map<Option, string> {
  const slotOf = new Map<Option, string>();
  classes.forEach(({ slots }, at) => {
    chosen
      .filter(({ slotClass }) => slotClass === at)
      .sort((a, b) => (a.supporterId < b.supporterId ? -1 : a.supporterId > b.supporterId ? 1 : 0))
      .forEach((option, i) => slotOf.set(option, slots[i % slots.length] ?? ''));
  });
  return slotOf;
}

function alternatesOf(seat: Option, options: readonly Option[]) {
  const best = new Map<string, number>();
  for (const { requestId, supporterId, fit } of options) {
    if (requestId === seat.requestId && supporterId !== seat.supporterId)
      best.set(supporterId, fit);
  }
  return Array.from(best, ([supporterId, fit]) => ({ supporterId, fit }))
    .sort((a, b) => b.fit - a.fit || (a.supporterId < b.supporterId ? -1 : 1))
    .slice(0, ALTERNATES);
}

/** Why nobody was found for a request, in Japanese. */
function whyUnfilled({ prepared: { problem, options } }: Solution, requestId: string): string {
  const possible = new Set(
    options
      .filter((option) => option.requestId === requestId)
      .map(({ supporterId }) => supporterId),
  );
  if (possible.size > 0) {
    return `対応できる${String(possible.size)}人の枠は、すべてほかの相談で埋まっています。枠か対応できる人を増やすと割り当てられます。`;
  }
  const pairs = problem.fits.filter((fit) => fit.requestId === requestId);
  if (pairs.length === 0) return '対応できる支援者が候補の中にいません。';
  const forbidden = new Set(problem.forbidden.map(pairKey));
  if (pairs.every((pair) => forbidden.has(pairKey(pair)))) {
    return '候補の支援者はすべて、利益相反などのため担当できません。';
  }
  return '相談者と支援者の両方が都合のつく時間がありません。';
}

/** Why two were not put together, as far as it can be told without solving again; null: it could be. */
export function obstacle(problem: AssignmentProblem, pair: Pair): string | null {
  const key = pairKey(pair);
  const forbidden = problem.forbidden.find((one) => pairKey(one) === key);
  if (forbidden) return forbidden.reason;
  const request = problem.requests.find(({ id }) => id === pair.requestId);
  const supporter = problem.supporters.find(({ id }) => id === pair.supporterId);
  if (!request || !supporter) return 'この相談か支援者は、割り当ての対象に入っていません。';
  if (!supporter.slots.some((slot) => request.slots?.includes(slot) ?? true)) {
    return '両方の都合がつく時間がありません。';
  }
  if (supporter.capacity < 1) return 'この支援者は受けられる件数が埋まっています。';
  return null;
}

/** What it would cost to put the two together all the same, in Japanese. */
export function costOf(plan: Plan, instead: Plan | null): string {
  if (instead === null) return 'この組み合わせを選ぶと、固定した組み合わせを守れません。';
  const fewer = plan.seats.length - instead.seats.length;
  if (fewer > 0) return `この組み合わせを選ぶと、割り当てられる相談が${String(fewer)}件減ります。`;
  const [before, after] = [plan.worst ?? 1, instead.worst ?? 1];
  if (after < before - 0.005) {
    return `この組み合わせを選ぶと、いちばん合わない相談の適合度が${show(before)}から${show(after)}に下がります。`;
  }
  const less = plan.total - instead.total;
  if (less > 0.005) {
    return `この組み合わせを選ぶと、適合度の合計が${show(plan.total)}から${show(instead.total)}に下がります。`;
  }
  return 'この組み合わせでも、同じくらいよい割り当てができます。固定すると選べます。';
}

const show = (value: number) => value.toFixed(2);
