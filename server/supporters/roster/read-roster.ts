import type { SupporterKind } from '../domain/supporter.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import { planColumns } from './columns.js';
import { BrokenCsvError, csvRecords } from './csv-records.js';
import { decodeText, UnreadableFileError } from './decode.js';
import { readRows, type RowError, type RosterRow } from './roster-rows.js';

export interface RosterOptions {
  vocabulary: Vocabulary;
  /** For files without a kind column. */
  kind?: SupporterKind | undefined;
  /** Header in the file → column of ours, or `-` to read over it. */
  map?: ReadonlyMap<string, string>;
}

export interface RosterFile {
  rows: RosterRow[];
  errors: RowError[];
  /** What is wrong with the file as a whole; then there are no rows. */
  problems: string[];
}

/** Reads the bytes of a roster file: encoding, CSV, header, rows. Never throws for what is in the file. */
export function readRoster(bytes: Uint8Array, options: RosterOptions): RosterFile {
  try {
    const [header, ...records] = csvRecords(decodeText(bytes));
    if (!header)
      return broken('ファイルが空です。1行目に見出し、2行目から登録者を書いてください。');
    const plan = planColumns(header.cells, options.map);
    if (!plan.ok) return broken(...plan.problems);
    if (records.length === 0)
      return broken('登録者の行がありません。2行目から1行に1人（1社）を書いてください。');
    return { ...readRows(records, { ...options, columns: plan.columns }), problems: [] };
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof BrokenCsvError) {
      return broken(error.message);
    }
    throw error;
  }
}

function broken(...problems: string[]): RosterFile {
  return { rows: [], errors: [], problems };
}
