import { assign } from '../../server/matching/index.js';
import { costOf, obstacle, planOf } from '../../server/matching/domain/assignment/plan.js';
import type { Plan } from '../../server/matching/domain/assignment/plan.js';
import type { AssignmentProblem } from '../../server/matching/domain/assignment/problem.js';
import { solve } from '../../server/matching/domain/assignment/solve.js';
import { withHighs } from '../../server/matching/services/highs-solver.js';
import { bruteForce, floorOf, valueOf } from './brute-force.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const COUNT = process.env['TEST_FULL'] === '1' ? 240 : 30;

const planned = (problem: AssignmentProblem, seconds = 20): Promise<Plan | null> =>
  withHighs(async (solver) => {
    const solution = await solve(problem, solver, { seconds });
    return solution && planOf(solution);
  });

const problem = (over: Partial<AssignmentProblem> = {}): AssignmentProblem => ({
  slots: [
    { id: 't1', places: 1 },
    { id: 't2', places: 1 },
  ],
  supporters: [
    { id: 'a', slots: ['t1', 't2'], capacity: 2, load: 0 },
    { id: 'b', slots: ['t1', 't2'], capacity: 2, load: 0 },
  ],
  requests: [
    { id: 'r1', slots: null },
    { id: 'r2', slots: null },
  ],
  fits: [
    { requestId: 'r1', supporterId: 'a', fit: 0.9 },
    { requestId: 'r1', supporterId: 'b', fit: 0.5 },
    { requestId: 'r2', supporterId: 'a', fit: 0.8 },
    { requestId: 'r2', supporterId: 'b', fit: 0.7 },
  ],
  pinned: [],
  forbidden: [],
  ...over,
});

/**
 * Random: half of them scarce (often infeasible, full of conflicts), half of them with room for nearly
 * everybody; fits on a grid of 0.05 so that many are equal.
 */
function instance(seed: number): AssignmentProblem {
  let state = seed;
  const draw = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * n);
  };
  const generous = draw(2) === 0;
  const some = <T>(from: readonly T[]) => from.filter(() => draw(generous ? 12 : 3) > 0);
  const slots = ['t1', 't2', 't3'].slice(0, generous ? 2 : 1 + draw(3));
  const supporters = ['a', 'b', 'c'].slice(0, generous ? 3 : 1 + draw(3));
  const requests = ['r1', 'r2', 'r3', 'r4'].slice(0, generous ? 3 + draw(2) : 1 + draw(4));
  const pairs = requests.flatMap((requestId) =>
    supporters.map((supporterId) => ({ requestId, supporterId })),
  );
  const pinned = draw(4) === 0 ? pairs.filter(() => draw(6) === 0) : [];
  return {
    slots: slots.map((id) => ({ id, places: 1 + draw(2) })),
    supporters: supporters.map((id) => ({
      id,
      slots: some(slots),
      capacity: generous ? 1 + draw(3) : draw(4),
      load: draw(3),
    })),
    requests: requests.map((id) => ({ id, slots: draw(2) === 0 ? null : some(slots) })),
    fits: some(pairs).map((pair) => ({ ...pair, fit: draw(21) / 20 })),
    pinned: pinned.filter(
      ({ requestId }, i) => pinned.findIndex((one) => one.requestId === requestId) === i,
    ),
    forbidden: pairs
      .filter(() => draw(generous ? 12 : 5) === 0)
      .map((pair) => ({ ...pair, reason: '利益相反' })),
  };
}

test(`as good as trying everything (${String(COUNT)} instances, SEED=${String(SEED)})`, async () => {
  process.stdout.write(`assignment instances: SEED=${String(SEED)}\n`);
  await withHighs(async (solver) => {
    for (let i = 0; i < COUNT; i += 1) {
      const assignmentProblem = instance(SEED + i);
      const wanted = bruteForce(assignmentProblem);
      const solution = await solve(assignmentProblem, solver, { seconds: 20 });
      const plan = solution && planOf(solution);
      if (wanted === null || plan === null) {
        expect({ i, plan }).toEqual({ i, plan: wanted });
        continue;
      }
      const made = plan.seats.map((seat) => ({ ...seat, supporter: seat.supporterId }));
      expect({ i, filled: made.length }).toEqual({ i, filled: wanted.filled });
      expect({ i, floor: floorOf(made) }).toEqual({ i, floor: wanted.floor });
      expect(valueOf(assignmentProblem, made)).toBeCloseTo(wanted.value, 4);
      // The slots written on the plan keep every rule, too.
      const seats = made.map(({ supporterId, slotId }) => `${supporterId} ${slotId}`);
      expect(new Set(seats).size).toBe(seats.length);
      for (const { id, places } of assignmentProblem.slots) {
        expect(made.filter(({ slotId }) => slotId === id).length).toBeLessThanOrEqual(places);
      }
    }
  });
}, 120_000);

it('raises the worst fit where that costs next to nothing', async () => {
  const fits = [
    { requestId: 'r1', supporterId: 'a', fit: 1 },
    { requestId: 'r1', supporterId: 'b', fit: 0.6 },
    { requestId: 'r2', supporterId: 'a', fit: 0.595 },
    { requestId: 'r2', supporterId: 'b', fit: 0.2 },
  ];
  const supporters = problem().supporters.map((supporter) => ({ ...supporter, capacity: 1 }));
  const fair = await assign(problem({ fits, supporters }));
  expect(fair?.worst).toBeCloseTo(0.595);
  expect(fair?.gap).toBeLessThanOrEqual(0.01);
  const best = await assign(problem({ fits, supporters }), { fair: false });
  expect(best).toMatchObject({ worst: 0.2, gap: 0, proven: true });
});

test('the fair plan never leaves anybody worse off than the best total does, for one percent of it', async () => {
  let raised = 0;
  await withHighs(async (solver) => {
    for (let i = 0; i < COUNT; i += 1) {
      const drawn = instance(SEED + 7_919 * (i + 1));
      // Near each other, so that one percent buys something.
      const fits = drawn.fits.map((fit) => ({ ...fit, fit: 0.6 + fit.fit / 8 }));
      const one = { ...drawn, fits };
      const fair = await solve(one, solver, { seconds: 20 });
      const best = await solve(one, solver, { seconds: 20, fair: false });
      if (fair === null || best === null) {
        expect({ i, fair }).toEqual({ i, fair: best });
        continue;
      }
      expect({ i, filled: fair.chosen.length }).toEqual({ i, filled: best.chosen.length });
      expect(fair.total).toBeGreaterThanOrEqual(best.total * 0.99 - 1e-4);
      // Within a step of 0.01 the total decides.
      expect((fair.worst ?? 1) - (best.worst ?? 1)).toBeGreaterThan(-0.01);
      if ((fair.worst ?? 1) > (best.worst ?? 1) + 1e-6) raised += 1;
    }
  });
  process.stdout.write(`the worst fit was raised in ${String(raised)} of ${String(COUNT)}\n`);
}, 120_000);

it('gives the same plan whatever the order it is told in', async () => {
  const tied = problem({ fits: problem().fits.map((fit) => ({ ...fit, fit: 0.5 })) });
  const turned = {
    ...tied,
    requests: [...tied.requests].reverse(),
    supporters: [...tied.supporters].reverse(),
    fits: [...tied.fits].reverse(),
  };
  expect(await planned(turned)).toEqual(await planned(tied));
});

it('says why a request is unfilled, and who else could help', async () => {
  const more = [...problem().requests, { id: 'r3', slots: null }, { id: 'r4', slots: ['t9'] }];
  const fits = [
    ...problem().fits,
    { requestId: 'r3', supporterId: 'a', fit: 0.1 },
    { requestId: 'r4', supporterId: 'a', fit: 0.9 },
  ];
  const plan = await planned(problem({ requests: more, fits }));
  expect(plan?.unfilled).toEqual([
    { requestId: 'r3', reason: expect.stringContaining('埋まっています') as string },
    { requestId: 'r4', reason: expect.stringContaining('都合のつく時間がありません') as string },
  ]);
  expect(plan?.seats[0]?.alternates).toHaveLength(1);
});

it('tells why two were not put together, and what it would cost', async () => {
  const pair = { requestId: 'r1', supporterId: 'b' };
  const forbidden = [{ ...pair, reason: '利益相反の登録があります。' }];
  expect(obstacle(problem({ forbidden }), pair)).toBe('利益相反の登録があります。');
  expect(obstacle(problem(), pair)).toBeNull();
  const plan = await planned(problem());
  if (plan === null) throw new Error('no plan');
  expect(costOf(plan, await planned(problem({ pinned: [pair] })))).toContain('下がります');
});

it('gives a plan and its gap when there is no time to solve', async () => {
  const plan = await planned(problem(), 0);
  expect(plan?.seats).toHaveLength(2);
  expect(plan?.proven).toBe(false);
});
