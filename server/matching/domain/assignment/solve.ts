import { greedy } from './greedy.js';
import { modelOf } from './model.js';
import type { Goal } from './model.js';
import { prepare } from './problem.js';
import type { AssignmentProblem, Option, Prepared } from './problem.js';

/** The positions of the chosen `x`; null: none found. `proven`: there is none, or none better. */
export interface Answer {
  readonly chosen: readonly number[] | null;
  readonly proven: boolean;
}

/** Solves one integer programme within so many seconds. */
export type Solver = (model: string, seconds: number) => Promise<Answer>;

/** Raising the worst fit may cost this share of the best total (DESIGN §8). */
const FAIR_COST = 0.01;
/** The worst fit is raised in steps of this. */
const STEP = 0.01;
const ROUNDING = 1e-6;

/** The chosen options and how good they are. */
export interface Solution {
  readonly prepared: Prepared;
  readonly chosen: readonly Option[];
  /** The fits added up. */
  readonly total: number;
  /** The worst fit that staff did not pin; null when nothing was chosen freely. */
  readonly worst: number | null;
  /** How far the total may be below the best there is, 0–1; 0 at most the fair share when proven. */
  readonly gap: number;
  /** Whether every step was solved to its end. */
  readonly proven: boolean;
}

export interface SolveOptions {
  readonly seconds: number;
  /** Left out: true. Without it the best total is sought at once, whatever the worst fit. */
  readonly fair?: boolean;
}

/**
 * Lexicographic, as in DESIGN §8: fill as many requests as possible; then raise the worst fit as far as
 * it costs at most one percent of the best total; then the greatest sum of fits less a convex load.
 * Pinned pairs that cannot all be give null. When time runs out the best plan so far is given.
 */
export async function solve(
  problem: AssignmentProblem,
  solver: Solver,
  { seconds, fair: wantsFair = true }: SolveOptions,
): Promise<Solution | null> {
  const prepared = prepare(problem);
  const { options } = prepared;
  const end = performance.now() + seconds * 1_000;
  let proven = true;
  const ask = async (goal: Goal): Promise<Option[] | null> => {
    const left = (end - performance.now()) / 1_000;
    if (left <= 0) {
      proven = false;
      return null;
    }
    const answer = await solver(modelOf(prepared, goal), left);
    proven &&= answer.proven;
    return answer.chosen?.flatMap((i) => options[i] ?? []) ?? null;
  };
  const quick = greedy(prepared);
  const given = (chosen: readonly Option[], best: number) =>
    solutionOf(prepared, chosen, best, proven);
  // One more request is worth more than all fits together: the most, and the best of these, at once.
  const one = problem.requests.length + 1;
  const most = options.length === 0 ? [] : await ask({ worth: ({ fit }) => one + fit });
  const pinsMet = (chosen: readonly Option[]) =>
    problem.pinned.every(({ requestId }) =>
      chosen.some((option) => option.requestId === requestId),
    );
  if (most === null) {
    return proven || !pinsMet(quick) ? null : given(quick, upperBound(prepared));
  }
  if (!pinsMet(most)) return null;
  const filled = most.length;
  if (filled === 0) return given([], 0);
  // Out of time, what was found is no bound: everybody's own best is.
  const best = proven ? totalOf(most) : upperBound(prepared);
  const total = totalOf(most) * (1 - (wantsFair ? FAIR_COST : 0)) - ROUNDING;

  // The highest floor that still gives as many and nearly as much, by halving.
  let fair: readonly Option[] = most;
  let low = wantsFair ? Math.floor((worstOf(most) ?? 1) / STEP + ROUNDING) : 0;
  let high = Math.floor(Math.max(...options.map(({ fit }) => fit)) / STEP + ROUNDING);
  while (wantsFair && low < high) {
    const middle = Math.ceil((low + high) / 2);
    const options = await ask({ worth: ({ fit }) => fit, filled, allowed: above(middle) });
    if (options !== null && totalOf(options) >= total) {
      fair = options;
      low = middle;
    } else high = middle - 1;
  }
  const levelled = await ask({
    worth: ({ fit }) => fit,
    filled,
    total,
    allowed: above(low),
    balanced: true,
  });
  return given(levelled ?? fair, best);
}

const above = (steps: number) => (option: Option) =>
  option.pinned || option.fit >= steps * STEP - ROUNDING;

const totalOf = (chosen: readonly Option[]) => chosen.reduce((sum, { fit }) => sum + fit, 0);

function worstOf(chosen: readonly Option[]): number | null {
  const free = chosen.filter(({ pinned }) => !pinned).map(({ fit }) => fit);
  return free.length === 0 ? null : Math.min(...free);
}

/** Nobody can have more than their own best. */
function upperBound({ options }: Prepared): number {
  const best = new Map<string, number>();
  for (const { requestId, fit } of options) {
    best.set(requestId, Math.max(fit, best.get(requestId) ?? 0));
  }
  return [...best.values()].reduce((sum, fit) => sum + fit, 0);
}

function solutionOf(
  prepared: Prepared,
  chosen: readonly Option[],
  best: number,
  proven: boolean,
): Solution {
  const total = totalOf(chosen);
  const gap = best === 0 ? 0 : Math.max(0, 1 - total / best);
  return { prepared, chosen, total, worst: worstOf(chosen), gap, proven };
}
