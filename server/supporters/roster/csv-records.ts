import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file with the line it begins on (the first line of the file is 1). */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A file that is not CSV; the message says where and what to do, in Japanese. */
export class BrokenCsvError extends Error {}

/**
 * The records of a CSV (or tab-separated) text, blank lines left out. Quoted cells may hold line breaks.
 * @throws BrokenCsvError naming the line
 */
export function csvRecords(text: string): CsvRecord[] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',',
      info: true,
      relax_column_count: true,
      raw: true,
    }) as unknown as { record: string[]; raw: string }[];
    // Lines are counted here: the parser counts the end of a record, and CRLF inside quotes twice.
    let next = 1;
    return rows
      .map(({ record, raw }) => {
        const line = next;
        next += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
        return { line, cells: record.map((cell) => cell.trim()) };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = (cause as CsvError & { lines?: number }).lines;
    throw new BrokenCsvError(
      `${line === undefined ? '' : `${String(line)}行目: `}CSV として読めません。` +
        `引用符（"）の閉じ忘れがないかご確認ください。 (${cause.message})`,
    );
  }
}
