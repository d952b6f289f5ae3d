import type { Cell } from './cells.js';

export interface SupportKinds {
  information: number;
  matching: number;
  advice: number;
  total: number;
}

/** 実件数: once per case and kind. 延べ件数: every act. */
export interface SupportCount {
  cases: SupportKinds;
  acts: SupportKinds;
}

export function supportCount(cells: readonly Cell[]): SupportCount {
  return { cases: kinds(cells, 'support'), acts: kinds(cells, 'support_act') };
}

function kinds(cells: readonly Cell[], measure: Cell['measure']): SupportKinds {
  const of = (kind: string): number =>
    cells
      .filter((cell) => cell.measure === measure && cell.detail === kind)
      .reduce((total, { count }) => total + count, 0);
  const [information, matching, advice] = [of('information'), of('matching'), of('advice')];
  return { information, matching, advice, total: information + matching + advice };
}
