import fc from 'fast-check';
import { choiceOf } from '../../server/matching/domain/choice.js';
import { liftOf } from '../../server/matching/domain/exploration.js';
import { gini } from '../../server/matching/domain/gini.js';
import { satisfactionPart, scoreOf } from '../../server/matching/domain/score.js';
import { FIRST_WEIGHTS } from '../../server/matching/domain/weights.js';
import { nextVersion } from '../../server/matching/domain/weights-schema.js';
import { profile, ranked, request } from './support.js';

const weights = { suitsFrom: 0.15, exploration: { on: true, margin: 0.05 } };
const listed = fc.array(
  fc.record({
    fit: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    isNew: fc.boolean(),
    pinned: fc.boolean(),
  }),
  { maxLength: 12 },
);
const named = <T extends object>(list: readonly T[]) =>
  list.map((one, i) => ({ ...one, supporterId: `s${String(i)}` }));

describe('a new supporter’s place', () => {
  it('is one at most, never among the first two, never above a clearly better fit', () => {
    fc.assert(
      fc.property(listed, fc.string(), (list, caseId) => {
        const before = named(list);
        const lift = liftOf(before, caseId, weights);
        if (lift === null) return;
        const { from, to } = lift;
        expect(to).toBeGreaterThanOrEqual(2);
        expect(to).toBeLessThan(Math.min(from, 5));
        const one = before[from];
        expect(one).toMatchObject({ isNew: true, pinned: false });
        expect(one?.fit).toBeGreaterThanOrEqual(weights.suitsFrom);
        for (const passed of before.slice(to, from)) {
          expect(passed.pinned).toBe(false);
          expect(passed.fit).toBeLessThanOrEqual((one?.fit ?? 0) + weights.exploration.margin);
        }
      }),
    );
  });

  it('is decided by the case: asked again, it is the same', () => {
    fc.assert(
      fc.property(listed, fc.string(), (list, caseId) => {
        expect(liftOf(named(list), caseId, weights)).toEqual(liftOf(named(list), caseId, weights));
      }),
    );
  });

  it('differs between cases, so that everybody’s turn comes', () => {
    const old = Array.from({ length: 3 }, () => ({ fit: 0.5, isNew: false, pinned: false }));
    const fresh = Array.from({ length: 4 }, () => ({ fit: 0.5, isNew: true, pinned: false }));
    const chosen = new Set(
      Array.from(
        { length: 60 },
        (_, i) => liftOf(named([...old, ...fresh]), `case ${String(i)}`, weights)?.from,
      ),
    );
    expect(chosen.size).toBe(4);
  });

  it('can be switched off', () => {
    const off = { ...weights, exploration: { on: false, margin: 0.2 } };
    fc.assert(
      fc.property(listed, fc.string(), (list, caseId) => {
        expect(liftOf(named(list), caseId, off)).toBeNull();
      }),
    );
  });

  it('shows on the list, with the place the score would have given', () => {
    const expert = (id: string) => profile({ id, specialities: ['テレワーク'] });
    const busy = ['a', 'b', 'c', 'd'];
    const known = {
      workloads: new Map([...busy.map((id) => [id, { active: 1, thisMonth: 1 }] as const)]),
      satisfaction: new Map(busy.map((id) => [id, { answers: 9, positive: 9 }])),
      // Whoever is well liked comes first; load would put the newcomer there by itself.
      weights: {
        ...FIRST_WEIGHTS,
        score: { fit: 0.6, load: 0, satisfaction: 0.4, availability: 0, region: 0 },
      },
    };
    const { items } = ranked([...busy, 'new'].map(expert), {}, known);
    expect(items.map(({ supporterId }) => supporterId)).toEqual(['a', 'b', 'new', 'c', 'd']);
    expect(items.map(({ usualPlace }) => usualPlace)).toEqual([null, null, 5, null, null]);
  });
});

describe('the parts of a score', () => {
  const input = (over: object) => ({
    profile: profile({ id: 'x' }),
    request: request(),
    likeness: { cosine: 0.5, tags: 0.5 },
    experience: { cosine: 0, neighbours: null, alike: 0 },
    workload: { active: 0, thisMonth: 0 },
    satisfaction: { answers: 0, positive: 0 },
    prefecture: '240001',
    weights: FIRST_WEIGHTS,
    ...over,
  });
  const answers = fc
    .tuple(fc.nat(200), fc.nat(200))
    .map(([a, b]) => ({ answers: Math.max(a, b), positive: Math.min(a, b) }));

  it('satisfaction lies between the prior and what was answered, nearer the answers the more there are', () => {
    fc.assert(
      fc.property(answers, ({ answers: n, positive }) => {
        const prior = FIRST_WEIGHTS.satisfactionPrior;
        const part = satisfactionPart({ answers: n, positive }, FIRST_WEIGHTS);
        if (n === 0) expect(part).toBe(prior);
        else {
          const told = positive / n;
          expect(part).toBeGreaterThanOrEqual(Math.min(prior, told) - 1e-9);
          expect(part).toBeLessThanOrEqual(Math.max(prior, told) + 1e-9);
          const twice = satisfactionPart({ answers: 2 * n, positive: 2 * positive }, FIRST_WEIGHTS);
          expect(Math.abs(twice - told)).toBeLessThanOrEqual(Math.abs(part - told) + 1e-9);
        }
      }),
    );
  });

  it('one more good answer never lowers a score, one more case on the desk never raises it', () => {
    fc.assert(
      fc.property(answers, fc.nat(4), fc.nat(4), (satisfaction, active, thisMonth) => {
        const score = (over: object) =>
          scoreOf(input({ satisfaction, workload: { active, thisMonth }, ...over })).score;
        const { answers: n, positive } = satisfaction;
        const liked = { answers: n + 1, positive: positive + 1 };
        expect(score({ satisfaction: liked })).toBeGreaterThanOrEqual(score({}) - 1e-9);
        const busier = { active: active + 1, thisMonth: thisMonth + 1 };
        expect(score({ workload: busier })).toBeLessThanOrEqual(score({}) + 1e-9);
      }),
    );
  });
});

test('who suits among the first five is asked freely, everybody else for a reason', () => {
  const item = (supporterId: string, fit: number, pinned: string | null = null) => ({
    supporterId,
    pinned,
    parts: { fit } as never,
  });
  const items = [0.9, 0.8, 0.7, 0.1, 0.6, 0.5].map((fit, i) => item(String(i), fit));
  expect(items.map(({ supporterId }) => choiceOf(items, supporterId, 0.15).reasonNeeded)).toEqual([
    false,
    false,
    false,
    true,
    false,
    true,
  ]);
  expect(choiceOf(items, 'nobody', 0.15)).toEqual({
    place: null,
    suits: false,
    reasonNeeded: true,
  });
  expect(choiceOf([item('a', 0, '希望')], 'a', 0.15).reasonNeeded).toBe(false);
});

test('versions are numbered within their month', () => {
  expect(nextVersion('2026-11', ['2026-11-1', '2026-10-7'])).toBe('2026-11-2');
  expect(nextVersion('2026-12', ['2026-11-1'])).toBe('2026-12-1');
});

test('Gini: nothing shared out is nothing unfair, alike is 0, one for all is near 1', () => {
  expect(gini([])).toBeNull();
  expect(gini([0, 0])).toBeNull();
  expect(gini([2, 2, 2])).toBeCloseTo(0);
  expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75);
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), (loads) => {
      const value = gini(loads);
      if (value === null) return;
      const n = loads.length;
      const sum = loads.reduce((a, b) => a + b, 0);
      const naive = loads
        .flatMap((a) => loads.map((b) => Math.abs(a - b)))
        .reduce((a, b) => a + b, 0);
      expect(value).toBeCloseTo(naive / (2 * n * sum));
    }),
  );
});
