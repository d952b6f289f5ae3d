import type { AssignmentProblem } from '../../server/matching/domain/assignment/problem.js';
import { solve } from '../../server/matching/domain/assignment/solve.js';
import { withHighs } from '../../server/matching/services/highs-solver.js';
import type { Figure } from './figures.js';

const TIMES = 40;
const AT_ONCE = 5;
const SUPPORTERS = 30;
const REQUESTS = 220;

/** 200 slots (40 times, five side by side), 30 supporters there half of the days, 220 requests. */
function dayOfConsultations(): AssignmentProblem {
  let state = 11;
  const draw = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * n);
  };
  const slots = Array.from({ length: TIMES }, (_, i) => ({ id: `t${String(i)}`, places: AT_ONCE }));
  const days = Array.from({ length: 5 }, (_, day) =>
    slots.slice(day * 8, day * 8 + 8).map(({ id }) => id),
  );
  const supporters = Array.from({ length: SUPPORTERS }, (_, i) => ({
    id: `s${String(i)}`,
    slots: days.filter(() => draw(2) === 0).flat(),
    capacity: 4 + draw(8),
    load: draw(4),
  }));
  const requests = Array.from({ length: REQUESTS }, (_, i) => ({
    id: `r${String(i)}`,
    slots: draw(3) > 0 ? null : [days[draw(5)] ?? [], days[draw(5)] ?? []].flat(),
  }));
  return {
    slots,
    supporters,
    requests,
    fits: requests.flatMap(({ id: requestId }) =>
      supporters.map(({ id: supporterId }) => ({
        requestId,
        supporterId,
        fit: Math.round(draw(1000) * (draw(1000) / 1000)) / 1000,
      })),
    ),
    pinned: [],
    forbidden: [],
  };
}

/** How long 200 slots take, and how good the plan is. */
export async function measureAssignment(): Promise<Figure[]> {
  const problem = dayOfConsultations();
  const started = performance.now();
  const solution = await withHighs((solver) => solve(problem, solver, { seconds: 10 }));
  const seconds = (performance.now() - started) / 1_000;
  return [
    { measure: '200 slots assigned (s)', value: seconds, atMost: 10 },
    { measure: 'requests filled of 220', value: solution?.chosen.length ?? 0 },
    { measure: 'worst fit', value: solution?.worst ?? 0 },
    { measure: 'below the best total (share)', value: solution?.gap ?? 1, atMost: 0.01 },
    { measure: 'proven (1: every step to its end)', value: solution?.proven === true ? 1 : 0 },
  ];
}
