import { added, type Cell } from './cells.js';
import { supportCount, type SupportCount } from './support-count.js';

/** One KPI as it was told when a fiscal year was closed. */
export interface PublishedKpi {
  key: string;
  definitionVersion: number;
  yearTarget: number | null;
  actual: number | null;
  grade: string | null;
}

/** Everything a period's published figures were made of; kept as it is, for good. */
export interface Snapshot {
  period: string;
  asOf: string;
  cells: Cell[];
  /** Of a fiscal year; empty for a month. */
  kpis: PublishedKpi[];
}

/** The figures people read, from cells. Requester and content types by their codes; '' is unclassified. */
export interface Figures {
  received: number;
  byRequester: Record<string, number>;
  byContent: Record<string, number>;
  ended: number;
  /** By choice; `none` is unanswered. */
  answers: Record<string, number>;
  support: SupportCount;
  /** People who came to seminars. */
  participants: number;
  entries: Record<string, number>;
}

export function figuresOf(cells: readonly Cell[]): Figures {
  const received = cells.filter(({ measure }) => measure === 'received');
  const of = (measure: Cell['measure']) => cells.filter((cell) => cell.measure === measure);
  return {
    received: total(received),
    byRequester: by(received, ({ requesterType }) => requesterType),
    byContent: by(received, ({ contentType }) => contentType),
    ended: total(of('ended')),
    answers: by(of('answer'), ({ detail }) => detail.split(':')[1] ?? ''),
    support: supportCount(cells.filter(({ requesterType }) => requesterType === 'business')),
    participants: total(of('participant')),
    entries: by(of('entry'), ({ detail }) => detail),
  };
}

/** What a period's figures are now: as published, plus every correction since. */
export function corrected(snapshot: Pick<Snapshot, 'cells'>, corrections: readonly Cell[]): Cell[] {
  return added([...snapshot.cells, ...corrections]);
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);

function by(cells: readonly Cell[], label: (cell: Cell) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const cell of cells) sums[label(cell)] = (sums[label(cell)] ?? 0) + cell.count;
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}
