import { csvOf, neutralised } from '../../platform/core/csv.js';
import type { Sheet, Value } from './sheet.js';

/** One table a file, one value a cell, nothing above the header: what programs read. */
export function csvOfSheet({ header, lines }: Sheet): string {
  return csvOf([header, ...lines]);
}

/** Japanese letters are about twice as wide as digits. */
const WIDE = 26;
const NARROW = 14;

/** An `.xlsx` workbook, a tab a sheet; numbers are numbers, text is never a formula. */
export async function xlsxOfSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, notes, header, lines }) => ({
      sheet: name,
      columns: header.map((_, at) => ({ width: at === 0 ? WIDE : NARROW })),
      data: [
        ...notes.map((note) => [cell(note)]),
        header.map((title) => ({ ...cell(title), fontWeight: 'bold' as const, wrap: true })),
        ...lines.map((line) => line.map(cell)),
      ],
    })),
  ).toBuffer();
}

function cell(value: Value) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value: neutralised(value) };
}
