import fc from 'fast-check';
import {
  canVary,
  figuresOfList,
  figuresOfTable,
  idOf,
  suppress,
  type Figure,
  type Suppression,
} from '../../server/kpi/domain/suppression.js';

const THRESHOLD = 3;
const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at)}`);

/** Every value each small figure can have, by trying all tables: what a patient reader would do. */
function possibleValues(
  rows: string[],
  columns: string[],
  cells: number[][],
  figures: readonly Figure[],
  hidden: ReadonlyMap<string, Suppression>,
): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>();
  const places = rows.flatMap((_, i) => columns.map((__, j) => [i, j] as const));
  const trial = cells.map((line) => [...line]);
  const check = () => {
    const tried = figuresOfTable(rows, columns, trial);
    const fits = tried.every(({ id, value }, at) =>
      hidden.has(id) ? value >= 1 : value === figures[at]!.value,
    );
    if (!fits) return;
    for (const { id, value } of tried) {
      if (hidden.has(id)) seen.set(id, (seen.get(id) ?? new Set()).add(value));
    }
  };
  const go = (at: number): void => {
    const place = places[at];
    if (!place) return check();
    const [i, j] = place;
    const real = cells[i]![j]!;
    const values = hidden.has(idOf(rows[i]!, columns[j]!)) ? [real - 1, real, real + 1] : [real];
    for (const value of values.filter((value) => value >= Math.min(real, 1))) {
      trial[i]![j] = value;
      go(at + 1);
    }
    trial[i]![j] = real;
  };
  go(0);
  return seen;
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([r, c]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })), {
        minLength: c,
        maxLength: c,
      }),
      { minLength: r, maxLength: r },
    ),
  );

test('no small cell can be worked out, however patiently somebody subtracts', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const [rows, columns] = [names('r', cells.length), names('c', cells[0]!.length)];
      const figures = figuresOfTable(rows, columns, cells);
      const hidden = suppress(figures, THRESHOLD);
      const possible = possibleValues(rows, columns, cells, figures, hidden);
      for (const figure of figures) {
        const small = figure.value > 0 && figure.value < THRESHOLD;
        expect(hidden.get(figure.id) === 'small').toBe(small);
        if (!small) continue;
        expect(possible.get(figure.id)!.size).toBeGreaterThan(1);
        expect(canVary(figures, hidden, figure)).toBe(true);
      }
    }),
    { numRuns: process.env.TEST_FULL ? 5_000 : 300 },
  );
});

test('what is called variable is exactly what trying all tables finds', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.nat(8)), (cells, picks) => {
      const [rows, columns] = [names('r', cells.length), names('c', cells[0]!.length)];
      const figures = figuresOfTable(rows, columns, cells);
      // Any figures hidden, not only well-chosen ones.
      const chosen = picks.map((at) => figures[at % figures.length]!);
      const hidden = new Map(
        chosen.filter(({ value }) => value > 0).map(({ id }) => [id, 'small' as const]),
      );
      const possible = possibleValues(rows, columns, cells, figures, hidden);
      for (const figure of figures.filter(({ id }) => hidden.has(id))) {
        expect(canVary(figures, hidden, figure)).toBe(possible.get(figure.id)!.size > 1);
      }
    }),
    { numRuns: 200 },
  );
});

test('a list hides a second entry rather than its total, zeros are shown', () => {
  const hidden = suppress(figuresOfList(['甲', '乙', '丙', '丁'], [1, 9, 4, 0]), THRESHOLD);
  expect([...hidden]).toEqual([
    [idOf('甲', ''), 'small'],
    [idOf('丙', ''), 'derivable'],
  ]);
});

test('the demo’s table hides its ones and just enough besides', () => {
  const cells = [
    [2, 1, 1, 1],
    [5, 6, 7, 1],
    [3, 5, 1, 1],
  ];
  const hidden = suppress(figuresOfTable(names('r', 3), names('c', 4), cells), THRESHOLD);
  expect([...hidden.values()].filter((why) => why === 'small')).toHaveLength(7);
  expect(hidden.has(idOf('', ''))).toBe(false);
  expect(hidden.size).toBeLessThanOrEqual(12);
});

test('a table without small cells hides nothing', () => {
  expect(suppress(figuresOfTable(['a'], ['b'], [[5]]), THRESHOLD).size).toBe(0);
});
