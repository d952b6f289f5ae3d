import fc from 'fast-check';
import { csvOf } from '../../server/platform/core/csv.js';
import { crossTable, sum, withoutEmptyRows } from '../../server/kpi/domain/cross-table.js';
import { percent } from '../../server/kpi/domain/percent.js';

const piles = fc.array(
  fc.record({
    row: fc.constantFrom('甲', '乙', '丙', '想定外'),
    column: fc.constantFrom('あ', 'い', '未分類'),
    count: fc.integer({ min: 0, max: 50 }),
  }),
);

test('a table of piles is a naive recount, margins and all', () => {
  fc.assert(
    fc.property(piles, (all) => {
      const table = crossTable(['甲', '乙', '丙'], ['あ', 'い'], all);
      const naive = (row?: string, column?: string) =>
        sum(
          all
            .filter((it) => (row ?? it.row) === it.row && (column ?? it.column) === it.column)
            .map(({ count }) => count),
        );
      table.rows.forEach((row, i) => {
        expect(table.rowTotals[i]).toBe(naive(row));
        table.columns.forEach((column, j) => {
          expect(table.cells[i]?.[j]).toBe(naive(row, column));
          expect(table.columnTotals[j]).toBe(naive(undefined, column));
        });
      });
      expect(table.total).toBe(naive());
      const shown = withoutEmptyRows(table);
      expect(sum(shown.rowTotals)).toBe(table.total);
      expect(shown.columnTotals).toEqual(table.columnTotals);
    }),
  );
});

test('a percentage is rounded half up to one decimal', () => {
  expect(percent(1, 3)).toBe(33.3);
  expect(percent(2, 3)).toBe(66.7);
  expect(percent(1, 2000)).toBe(0.1);
  expect(percent(12, 10)).toBe(120);
  expect(percent(1, 0)).toBeNull();
});

test.each(['=1+1', '+81', '-1', '@SUM(A1)', '＝1', ' =1', '\t=1'])(
  'the cell %j is no formula for a spreadsheet',
  (text) => {
    expect(
      csvOf([[text]])
        .replace(/"/g, '')
        .startsWith("\uFEFF'"),
    ).toBe(true);
  },
);

test('CSV quotes what needs it and leaves numbers alone', () => {
  expect(csvOf([['a,b', '"引用"', -1.5, null]])).toBe('\uFEFF"a,b","""引用""",-1.5,\r\n');
});
