/**
 * A published number as an edge of a network: what flows into a node flows out again, so the equations
 * "the cells add up to the total" are the nodes. With it, whether a hidden number can be worked out is
 * a question about cycles, answered exactly.
 */
export interface Figure {
  id: string;
  from: string;
  to: string;
  value: number;
  /** Totals are hidden last. */
  total: boolean;
}

export type Suppression = 'small' | 'derivable';

/** A table with its margins as figures; ids are `row\u0001column`, '' for a total. */
export function figuresOfTable(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly number[])[],
): Figure[] {
  const at = (i: number, j: number): number => cells[i]?.[j] ?? 0;
  const add = (numbers: number[]): number => numbers.reduce((sum, it) => sum + it, 0);
  const rowTotal = (i: number): number => add(columns.map((_, j) => at(i, j)));
  const columnTotal = (j: number): number => add(rows.map((_, i) => at(i, j)));
  return [
    ...rows.flatMap((row, i) =>
      columns.map((column, j) => ({
        id: idOf(row, column),
        from: `row ${row}`,
        to: `column ${column}`,
        value: at(i, j),
        total: false,
      })),
    ),
    ...rows.map((row, i) => ({
      id: idOf(row, ''),
      from: 'rows',
      to: `row ${row}`,
      value: rowTotal(i),
      total: true,
    })),
    ...columns.map((column, j) => ({
      id: idOf('', column),
      from: `column ${column}`,
      to: 'columns',
      value: columnTotal(j),
      total: true,
    })),
    {
      id: idOf('', ''),
      from: 'columns',
      to: 'rows',
      value: add(rows.map((_, i) => rowTotal(i))),
      total: true,
    },
  ];
}

/** A list with its total as figures. */
export function figuresOfList(labels: readonly string[], counts: readonly number[]): Figure[] {
  const parts = labels.map((label, at) => ({
    id: idOf(label, ''),
    from: 'whole',
    to: 'parts',
    value: counts[at] ?? 0,
    total: false,
  }));
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return [...parts, { id: idOf('', ''), from: 'parts', to: 'whole', value, total: true }];
}

export const idOf = (row: string, column: string): string => `${row}\u0001${column}`;

/**
 * Which figures must be hidden: those from 1 to `threshold` − 1, and as many more as it takes that none
 * of these can be worked out by subtraction. A reader knows that what is hidden is at least 1 (zeros are
 * shown); every small figure keeps at least one other value that fits everything shown.
 */
export function suppress(figures: readonly Figure[], threshold: number): Map<string, Suppression> {
  const hidden = new Map<string, Suppression>();
  const small = figures.filter(({ value }) => value > 0 && value < threshold);
  for (const { id } of small) hidden.set(id, 'small');
  for (const figure of small) {
    for (const { id } of cheapestWay(figures, hidden, figure)) {
      if (!hidden.has(id)) hidden.set(id, 'derivable');
    }
  }
  // The ways were found one by one: what a later one made needless is shown again, the biggest first.
  const needless = figures
    .filter(({ id }) => hidden.get(id) === 'derivable')
    .sort((figure, other) => other.value - figure.value);
  for (const { id } of needless) {
    hidden.delete(id);
    if (!small.every((figure) => canVary(figures, hidden, figure))) hidden.set(id, 'derivable');
  }
  return hidden;
}

/** Whether another value of this hidden figure fits everything that is shown. */
export function canVary(
  figures: readonly Figure[],
  hidden: ReadonlyMap<string, Suppression>,
  figure: Figure,
): boolean {
  const shown = new Set(figures.filter(({ id }) => !hidden.has(id)).map(({ id }) => id));
  const free = figures.filter(({ id }) => !shown.has(id));
  return ways(figure).some(([from, to]) => pathBetween(free, figure, from, to, () => 0) !== null);
}

/** What a hidden total costs beside a cell: never, while a cell will do. */
const TOTAL_COST = 1_000_000_000;

/** The figures on the cheapest cycle that lets this one vary; those hidden already cost nothing. */
function cheapestWay(
  figures: readonly Figure[],
  hidden: ReadonlyMap<string, Suppression>,
  figure: Figure,
): Figure[] {
  const cost = ({ id, value, total }: Figure): number =>
    hidden.has(id) ? 0 : value + (total ? TOTAL_COST : 0);
  const paths = ways(figure).flatMap(([from, to]) => {
    const path = pathBetween(figures, figure, from, to, cost);
    return path === null ? [] : [path];
  });
  const priced = paths.map((path) => path.reduce((sum, figure) => sum + cost(figure), 0));
  const best = priced.indexOf(Math.min(...priced));
  return paths[best] ?? [];
}

/** One more through a figure comes back from its end to its start; one less the other way round. */
const ways = ({ from, to, value }: Figure): [string, string][] =>
  value > 1
    ? [
        [to, from],
        [from, to],
      ]
    : [[to, from]];

/** Dijkstra over figures that may take one more (along) or one less (against, staying at least 1). */
function pathBetween(
  figures: readonly Figure[],
  except: Figure,
  start: string,
  end: string,
  cost: (figure: Figure) => number,
): Figure[] | null {
  const best = new Map<string, { price: number; path: Figure[] }>([
    [start, { price: 0, path: [] }],
  ]);
  const done = new Set<string>();
  for (;;) {
    const open = [...best].filter(([node]) => !done.has(node));
    const [next] = open.sort(([, one], [, other]) => one.price - other.price);
    if (!next) return null;
    const [node, { price, path }] = next;
    if (node === end) return path;
    done.add(node);
    for (const figure of figures) {
      if (figure.id === except.id || figure.value === 0) continue;
      const along = figure.from === node;
      const against = figure.to === node && figure.value > 1;
      if (!along && !against) continue;
      const neighbour = along ? figure.to : figure.from;
      const reached = price + cost(figure);
      const known = best.get(neighbour);
      if (!known || reached < known.price) {
        best.set(neighbour, { price: reached, path: [...path, figure] });
      }
    }
  }
}
