import type { AssignmentProblem } from '../../server/matching/domain/assignment/problem.js';

/** The figures of the best plan, found by trying every plan: nothing shared with the solver's model. */
export interface Best {
  filled: number;
  floor: number;
  value: number;
}

interface Choice {
  supporter: string;
  slot: string;
  fit: number;
  pinned: boolean;
}

export function bruteForce(problem: AssignmentProblem): Best | null {
  const plans: (Choice | null)[][] = [];
  const choices = problem.requests.map(({ id, slots }) => {
    const choices: (Choice | null)[] = [null];
    const pin = problem.pinned.find(({ requestId }) => requestId === id);
    for (const { id: supporter, slots: own } of problem.supporters) {
      const is = (one: { requestId: string; supporterId: string }) =>
        one.requestId === id && one.supporterId === supporter;
      const pinned = pin?.supporterId === supporter;
      const fit = problem.fits.find(is)?.fit ?? (pinned ? 0 : undefined);
      if (fit === undefined || problem.forbidden.some(is) || (pin && !pinned)) continue;
      for (const { id: slot } of problem.slots) {
        if (!own.includes(slot) || !(slots?.includes(slot) ?? true)) continue;
        choices.push({ supporter, slot, fit, pinned });
      }
    }
    return pin ? choices.slice(1) : choices;
  });
  const place = (at: number, plan: (Choice | null)[]): void => {
    if (at === choices.length) plans.push([...plan]);
    else {
      for (const choice of choices[at] ?? []) {
        if (choice === null || fits(problem, plan, choice)) place(at + 1, [...plan, choice]);
      }
    }
  };
  place(0, []);
  if (plans.length === 0) return null;
  const made = plans.map((plan) => plan.filter((choice) => choice !== null));
  const filled = Math.max(...made.map((plan) => plan.length));
  const full = made.filter((plan) => plan.length === filled);
  const best = Math.max(...full.map(sum));
  const near = full.filter((plan) => sum(plan) >= best * 0.99 - 1e-6);
  const floor = Math.max(...near.map(floorOf));
  const kept = near.filter((plan) => floorOf(plan) >= floor - 1e-9);
  return { filled, floor, value: Math.max(...kept.map((plan) => valueOf(problem, plan))) };
}

const sum = (plan: readonly { fit: number }[]) => plan.reduce((total, { fit }) => total + fit, 0);

/** The worst fit nobody pinned; 1 when all are pinned. */
export const floorOf = (plan: readonly { fit: number; pinned: boolean }[]) =>
  Math.min(1, ...plan.filter(({ pinned }) => !pinned).map(({ fit }) => fit));

/** The sum of fits less 0.02 for every case a supporter has before each one. */
export function valueOf(
  problem: AssignmentProblem,
  plan: readonly { supporter: string; fit: number }[],
): number {
  const loads = problem.supporters.map(({ id, load }) => {
    const count = plan.filter(({ supporter }) => supporter === id).length;
    return Array.from({ length: count }, (_, n) => 0.02 * (load + n)).reduce((a, b) => a + b, 0);
  });
  return sum(plan) - loads.reduce((a, b) => a + b, 0);
}

function fits(
  problem: AssignmentProblem,
  plan: readonly (Choice | null)[],
  choice: Choice,
): boolean {
  const made = plan.filter((other) => other !== null);
  const same = made.filter(({ supporter }) => supporter === choice.supporter);
  const capacity = problem.supporters.find(({ id }) => id === choice.supporter)?.capacity ?? 0;
  const places = problem.slots.find(({ id }) => id === choice.slot)?.places ?? 0;
  return (
    same.length < capacity &&
    same.every(({ slot }) => slot !== choice.slot) &&
    made.filter(({ slot }) => slot === choice.slot).length < places
  );
}
