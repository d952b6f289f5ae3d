import { costOf, obstacle, planOf } from '../domain/assignment/plan.js';
import type { Plan } from '../domain/assignment/plan.js';
import type { AssignmentProblem, Pair } from '../domain/assignment/problem.js';
import { solve } from '../domain/assignment/solve.js';
import { withHighs } from './highs-solver.js';

export interface AssignOptions {
  /** The best plan found within this time is given, with its gap. */
  readonly seconds?: number;
  /** Whether the worst fit is raised before the total (at most one percent of it is given up). */
  readonly fair?: boolean;
  /** A pair staff ask about: why not these two? */
  readonly whyNot?: Pair | null;
}

/** A plan, and the answer to "why not?" in Japanese when it was asked. */
export interface Assignment extends Plan {
  readonly whyNot: string | null;
}

const SECONDS = 10;

/**
 * Puts requests, supporters and slots together: as many as possible, then as fairly, then as well as
 * possible (DESIGN §8). Reads and writes nothing; the solver runs in a thread of its own, so the
 * process stays free meanwhile. Equal problems give equal plans whatever order they are told in.
 *
 * @returns null when the pinned pairs cannot all be.
 */
export function assign(
  problem: AssignmentProblem,
  { seconds = SECONDS, fair = true, whyNot = null }: AssignOptions = {},
): Promise<Assignment | null> {
  return withHighs(async (solver) => {
    const planned = async (assignmentProblem: AssignmentProblem): Promise<Plan | null> => {
      const solution = await solve(assignmentProblem, solver, { seconds, fair });
      return solution && planOf(solution);
    };
    const plan = await planned(problem);
    if (plan === null) return null;
    if (whyNot === null) return { ...plan, whyNot: null };
    const reason = obstacle(problem, whyNot);
    if (reason !== null) return { ...plan, whyNot: reason };
    const pinned = problem.pinned.filter(({ requestId }) => requestId !== whyNot.requestId);
    const instead = await planned({ ...problem, pinned: [...pinned, whyNot] });
    return { ...plan, whyNot: costOf(plan, instead) };
  });
}
