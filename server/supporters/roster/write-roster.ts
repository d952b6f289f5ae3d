import { csvOf } from '../../platform/core/csv.js';
import type { Supporter } from '../domain/supporter.js';
import { LIST_COLUMNS, ROSTER_COLUMNS } from './columns.js';

/**
 * The roster as the file the importer reads: one line each, lists joined by `|`. What a spreadsheet
 * would run as a formula begins with an apostrophe, which the importer takes off again.
 */
export function writeRoster(supporters: readonly Supporter[]): string {
  return csvOf([
    [...ROSTER_COLUMNS],
    ...supporters.map((supporter) =>
      ROSTER_COLUMNS.map((column) => {
        const value = supporter[column];
        if (value === null) return '';
        // The importer reads `|` as a separator everywhere and joins single texts this way.
        const text = (word: string): string => word.replace(/[|｜]/g, '／');
        if (LIST_COLUMNS.has(column)) return (value as string[]).map(text).join('|');
        return text(value as string);
      }),
    ),
  ]);
}
