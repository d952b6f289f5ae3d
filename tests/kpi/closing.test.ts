import fc from 'fast-check';
import { added, cellsOfCase, difference, type Cell } from '../../server/kpi/domain/cells.js';
import { corrected, figuresOf } from '../../server/kpi/domain/closing.js';
import { canonical, fingerprint } from '../../server/platform/core/fingerprint.js';
import { fiscalYearOfMonth } from '../../server/kpi/domain/period.js';
import { happen, steps, type Step, type Story } from './histories.js';

const RUNS = process.env.TEST_FULL ? 10_000 : 500;
const seed = process.env.TEST_SEED ? Number(process.env.TEST_SEED) : Date.now() % 2 ** 31;

const within = (period: string) => (cell: Cell) =>
  cell.month === period || `FY${String(fiscalYearOfMonth(cell.month))}` === period;

const cellsOf = ({ spam, fact, acts, answers }: Story) =>
  cellsOfCase(spam ? null : fact, acts, answers);

/** The books as the database keeps them: contributions, roll-up, closings, corrections. */
function saved(history: readonly Step[]) {
  const stories: Story[] = [];
  const contributions: Cell[][] = [];
  let rollUp: Cell[] = [];
  const closed = new Map<string, { cells: Cell[]; hash: string; corrections: Cell[] }>();
  for (const step of history) {
    if (step.kind === 'close' && !closed.has(step.period)) {
      const cells = added(rollUp.filter(within(step.period)));
      closed.set(step.period, { cells, hash: fingerprint(cells), corrections: [] });
      continue;
    }
    const touched = happen(stories, step);
    if (touched === null) continue;
    // A merge touches two cases, and events may come twice: looking at any case again is harmless.
    for (let number = 0; number < stories.length; number += 1) {
      const after = cellsOf(stories[number]!);
      const changed = difference(contributions[number] ?? [], after);
      contributions[number] = after;
      rollUp = added([...rollUp, ...changed]);
      for (const [period, it] of closed) it.corrections.push(...changed.filter(within(period)));
    }
  }
  return { stories, rollUp, closed };
}

test(`whatever happens, roll-ups are a recount and closed periods stand (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(steps, (history) => {
      const { stories, rollUp, closed } = saved(history);
      const recount = added(stories.flatMap(cellsOf));
      expect(rollUp).toEqual(recount);
      for (const [period, { cells, hash, corrections }] of closed) {
        expect(fingerprint(cells)).toBe(hash);
        expect(corrected({ cells }, corrections)).toEqual(recount.filter(within(period)));
      }
    }),
    { numRuns: RUNS, seed },
  );
});

test('the figures people read are counts of the stories themselves', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const { stories, rollUp } = saved(history);
      const real = stories.filter(({ spam }) => !spam);
      const figures = figuresOf(rollUp);
      expect(figures.received).toBe(real.length);
      expect(figures.byRequester['business'] ?? 0).toBe(
        real.filter(({ fact }) => fact.requesterType === 'business').length,
      );
      expect(figures.byContent[''] ?? 0).toBe(
        real.filter(({ fact }) => fact.contentType === null).length,
      );
      expect(figures.answers['useful'] ?? 0).toBe(
        real.flatMap(({ answers }) => answers).filter(({ choice }) => choice === 'useful').length,
      );
      const advice = real.filter(
        ({ fact, acts }) =>
          fact.requesterType === 'business' && acts.some(({ act }) => act === 'reported'),
      );
      expect(figures.support.cases.advice).toBe(advice.length);
      expect(figures.support.acts.total).toBeGreaterThanOrEqual(figures.support.cases.total);
    }),
    { numRuns: 200, seed },
  );
});

test('the same content has the same fingerprint, in whatever order it is stored', () => {
  expect(canonical({ b: [1, { d: 2, c: 'あ' }], a: null })).toBe(
    '{"a":null,"b":[1,{"c":"あ","d":2}]}',
  );
  expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }));
});
