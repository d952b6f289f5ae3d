import type { AssignmentProblem } from '../../server/matching/domain/assignment/problem.js';
import { solve } from '../../server/matching/domain/assignment/solve.js';
import { withHighs } from '../../server/matching/services/highs-solver.js';
import { greatest, type Row } from './linear-programme.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const COUNT = process.env['TEST_FULL'] === '1' ? 240 : 30;

/**
 * Too large to try everything: 6–14 requests, 3–5 supporters, 3–4 slots; fits on a grid, so many are tied.
 * `places`: as many rooms as supporters, or fewer.
 */
function instance(seed: number, places: 'enough' | 'scarce'): AssignmentProblem {
  let state = seed;
  const draw = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * n);
  };
  const named = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, i) => prefix + String(i));
  const slots = named('t', 3 + draw(2));
  const supporters = named('s', 3 + draw(3));
  const requests = named('r', 6 + draw(9));
  const pairs = requests.flatMap((requestId) =>
    supporters.map((supporterId) => ({ requestId, supporterId })),
  );
  return {
    slots: slots.map((id) => ({
      id,
      places: places === 'enough' ? supporters.length : 1 + draw(2),
    })),
    supporters: supporters.map((id) => ({
      id,
      slots: slots.filter(() => draw(4) > 0),
      capacity: 1 + draw(4),
      load: draw(3),
    })),
    requests: requests.map((id) => ({
      id,
      slots: draw(2) === 0 ? null : slots.filter(() => draw(3) > 0),
    })),
    fits: pairs.filter(() => draw(4) > 0).map((pair) => ({ ...pair, fit: draw(21) / 20 })),
    pinned: [],
    forbidden: pairs.filter(() => draw(9) === 0).map((pair) => ({ ...pair, reason: '利益相反' })),
  };
}

/** One more request is worth more than all fits together. */
const each = (problem: AssignmentProblem) => problem.requests.length + 1;

/** What no plan can exceed: the same rules, with requests and hours that could be divided. */
function bound(problem: AssignmentProblem): number {
  const seats = problem.fits.flatMap(({ requestId, supporterId, fit }) => {
    const is = (one: { requestId: string; supporterId: string }) =>
      one.requestId === requestId && one.supporterId === supporterId;
    if (problem.forbidden.some(is)) return [];
    const theirs = problem.requests.find(({ id }) => id === requestId)?.slots ?? null;
    const own = problem.supporters.find(({ id }) => id === supporterId)?.slots ?? [];
    return own
      .filter((slot) => theirs?.includes(slot) ?? true)
      .map((slot) => ({ requestId, supporterId, slot, fit }));
  });
  const row = (most: number, holds: (seat: (typeof seats)[number]) => boolean): Row => ({
    at: seats.flatMap((seat, i) => (holds(seat) ? [i] : [])),
    most,
  });
  const rows = [
    ...problem.requests.map(({ id }) => row(1, ({ requestId }) => requestId === id)),
    ...problem.slots.map(({ id, places }) => row(places, ({ slot }) => slot === id)),
    ...problem.supporters.flatMap(({ id, capacity }) => [
      row(capacity, ({ supporterId }) => supporterId === id),
      ...problem.slots.map((at) => row(1, (it) => it.supporterId === id && it.slot === at.id)),
    ]),
  ];
  return greatest(
    seats.map(({ fit }) => each(problem) + fit),
    rows,
  );
}

test.each(['enough', 'scarce'] as const)(
  `a plan with ${String(COUNT)} × %s places is as good as a linear programme allows (SEED=${String(SEED)})`,
  async (places) => {
    let equal = 0;
    await withHighs(async (solver) => {
      for (let i = 0; i < COUNT; i += 1) {
        const assignmentProblem = instance(SEED + 31 * i, places);
        const plan = await solve(assignmentProblem, solver, { seconds: 20, fair: false });
        const value = (plan?.chosen.length ?? 0) * each(assignmentProblem) + (plan?.total ?? 0);
        const limit = bound(assignmentProblem);
        expect({ i, over: value > limit + 1e-4 }).toEqual({ i, over: false });
        const reached = value > limit - 1e-4;
        if (reached) equal += 1;
        // With rooms for all it is a flow, whose best is whole: the plan must reach it.
        if (places === 'enough') expect({ i, reached }).toEqual({ i, reached: true });
      }
    });
    process.stdout.write(
      `${places}: ${String(equal)} of ${String(COUNT)} reach the bound, SEED=${String(SEED)}\n`,
    );
    expect(equal).toBeGreaterThan(COUNT / 2);
  },
  120_000,
);
