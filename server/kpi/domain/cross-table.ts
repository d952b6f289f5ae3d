/** One pile of cases with its two labels. */
export interface Pile {
  row: string;
  column: string;
  count: number;
}

/** A table of counts with its margins: `cells[row][column]`. */
export interface CrossTable {
  rows: string[];
  columns: string[];
  cells: number[][];
  rowTotals: number[];
  columnTotals: number[];
  total: number;
}

/**
 * Counts in the order of the labels; labels that occur but were not expected follow at the end, so that
 * no case is ever lost from the total.
 */
export function crossTable(
  rowLabels: readonly string[],
  columnLabels: readonly string[],
  piles: readonly Pile[],
): CrossTable {
  const rows = distinct([...rowLabels, ...piles.map(({ row }) => row)]);
  const columns = distinct([...columnLabels, ...piles.map(({ column }) => column)]);
  const cells = rows.map(() => columns.map(() => 0));
  for (const { row, column, count } of piles) {
    const line = cells[rows.indexOf(row)];
    const at = columns.indexOf(column);
    if (line) line[at] = (line[at] ?? 0) + count;
  }
  return {
    rows,
    columns,
    cells,
    rowTotals: cells.map(sum),
    columnTotals: columns.map((_, at) => sum(cells.map((line) => line[at] ?? 0))),
    total: sum(cells.map(sum)),
  };
}

/** The same table without rows nobody belongs to; with all of them when there is nobody at all. */
export function withoutEmptyRows(table: CrossTable): CrossTable {
  if (table.total === 0) return table;
  const kept = table.rows.map((_, at) => (table.rowTotals[at] ?? 0) > 0);
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, at) => kept[at]);
  return {
    ...table,
    rows: keep(table.rows),
    cells: keep(table.cells),
    rowTotals: keep(table.rowTotals),
  };
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

const distinct = (labels: readonly string[]): string[] => [...new Set(labels)];
