import { crossTable } from './cross-table.js';
import {
  figuresOfList,
  figuresOfTable,
  idOf,
  suppress,
  type Figure,
  type Suppression,
} from './suppression.js';

export const DATASETS = ['consultations', 'municipalities'] as const;
export type Dataset = (typeof DATASETS)[number];

/** Figures from 1 to 2 tell of single people or bodies; from 3 on they are shown, as the prefecture's own tables do. */
export const SMALLEST_SHOWN = 3;

export type OpenValue = string | number | null;

/** What is published: long form, one value a cell. A hidden count is null with a mark beside it. */
export interface OpenDataContent {
  header: string[];
  lines: OpenValue[][];
  /** How many counts are hidden, and why. */
  suppressed: { small: number; derivable: number };
}

/** Whose data it is: the prefecture's code and name stand in every line. */
interface Publisher {
  code: string;
  name: string;
}

const TOTAL = '計';
const COUNT = ['件数', '秘匿'];

/** 相談者 × 相談内容 of a fiscal year, totals included. */
export function consultationsContent(
  publisher: Publisher,
  year: string,
  labels: { rows: readonly string[]; columns: readonly string[] },
  piles: readonly { row: string; column: string; count: number }[],
): OpenDataContent {
  const table = crossTable(labels.rows, labels.columns, piles);
  const figures = figuresOfTable(table.rows, table.columns, table.cells);
  const hidden = suppress(figures, SMALLEST_SHOWN);
  const places = [...table.rows, ''].flatMap((row) =>
    [...table.columns, ''].map((column) => [row, column] as const),
  );
  return {
    header: ['全国地方公共団体コード', '都道府県名', '年度', '相談者', '相談内容', ...COUNT],
    lines: places.map(([row, column]) => [
      publisher.code,
      publisher.name,
      year,
      row || TOTAL,
      column || TOTAL,
      ...shown(figures, hidden, idOf(row, column)),
    ]),
    suppressed: counted(hidden),
  };
}

/** Consultations of a fiscal year by municipality, each with its own code. */
export function municipalitiesContent(
  publisher: Publisher,
  year: string,
  places: readonly { code: string; name: string; count: number }[],
): OpenDataContent {
  const figures = figuresOfList(
    places.map(keyOf),
    places.map(({ count }) => count),
  );
  const hidden = suppress(figures, SMALLEST_SHOWN);
  return {
    header: ['全国地方公共団体コード', '都道府県名', '市区町村名', '年度', ...COUNT],
    lines: [
      ...places.map((place) => [
        place.code,
        publisher.name,
        place.name,
        year,
        ...shown(figures, hidden, idOf(keyOf(place), '')),
      ]),
      [publisher.code, publisher.name, TOTAL, year, ...shown(figures, hidden, idOf('', ''))],
    ],
    suppressed: counted(hidden),
  };
}

/** Cases without a municipality have no code, and must not be taken for the total. */
const keyOf = ({ code, name }: { code: string; name: string }): string => code || name;

/** The mark statistics use for a figure that is kept secret. */
const MARK = 'X';

function shown(
  figures: readonly Figure[],
  hidden: ReadonlyMap<string, Suppression>,
  id: string,
): OpenValue[] {
  if (hidden.has(id)) return [null, MARK];
  return [figures.find((figure) => figure.id === id)?.value ?? 0, ''];
}

function counted(hidden: ReadonlyMap<string, Suppression>) {
  const why = [...hidden.values()];
  return {
    small: why.filter((suppression) => suppression === 'small').length,
    derivable: why.filter((suppression) => suppression === 'derivable').length,
  };
}
