import { z } from 'zod';
import { neutralised } from '../../platform/core/csv.js';
import { describeIssues } from '../../platform/validation/validation.js';
import { keyOf } from '../../text/normalise.js';
import { supporterFields } from '../domain/supporter-schema.js';
import { nameKey, type SupporterKind, type SupportMethod } from '../domain/supporter.js';
import type { RosterEntry } from '../domain/roster-plan.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import { LIST_COLUMNS, type RosterColumn } from './columns.js';
import type { CsvRecord } from './csv-records.js';

/** What one row of a roster file says of one supporter: only the columns the file has. */
export interface RosterRow extends RosterEntry {
  line: number;
}

export interface RowError {
  line: number;
  /** The column, or null for the whole row. */
  column: RosterColumn | null;
  /** Japanese: what is wrong and what to do. */
  detail: string;
}

interface RowContext {
  columns: readonly (RosterColumn | null)[];
  vocabulary: Vocabulary;
  /** For files without a kind column. */
  kind?: SupporterKind | undefined;
}

/** Nobody mends more at once, and a file can hold millions. */
export const ERRORS_MAX = 200;

const Values = z.object(supporterFields).partial();

/** Reads every row; wrong ones give errors with their line, the others a {@link RosterRow}. */
export function readRows(
  records: readonly CsvRecord[],
  context: RowContext,
): { rows: RosterRow[]; errors: RowError[] } {
  const rows: RosterRow[] = [];
  const errors: RowError[] = [];
  const lines = new Map<string, number>();
  for (const record of records) {
    if (errors.length >= ERRORS_MAX) {
      const detail =
        '間違いが多いため、ここから先はまだ見ていません。ここまでを直して、もう一度お試しください。';
      return { rows, errors: [...errors, { line: record.line, column: null, detail }] };
    }
    const read = readRow(record, context);
    for (const error of read.errors) errors.push(error);
    if (!read.row) continue;
    const key = `${read.row.kind}:${nameKey(read.row.name)}`;
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, record.line);
      rows.push(read.row);
    } else {
      const detail = `「${read.row.name}」は${String(earlier)}行目にもあります。1行にまとめてください。`;
      errors.push({ line: record.line, column: 'name', detail });
    }
  }
  return { rows, errors };
}

function readRow(
  { line, cells }: CsvRecord,
  { columns, vocabulary, kind }: RowContext,
): { row: RosterRow | null; errors: RowError[] } {
  const errors: RowError[] = [];
  const failed = new Set<RosterColumn | null>();
  const fail = (column: RosterColumn | null, detail: string): void => {
    failed.add(column);
    if (errors.length < ERRORS_MAX) errors.push({ line, column, detail });
  };
  if (cells.length !== columns.length) {
    fail(
      null,
      `列が${String(cells.length)}個あります（見出しは${String(columns.length)}個）。カンマを含む文は " で囲んでください。`,
    );
    return { row: null, errors };
  }
  const texts = gather(columns, cells);
  const values: Record<string, unknown> = {};
  for (const [column, text] of texts) {
    values[column] = convert(column, text, vocabulary, fail);
  }
  values['kind'] ??= kind;
  if (values['kind'] === undefined && !failed.has('kind')) {
    fail(
      'kind',
      'アドバイザーかパートナーか分かりません。--kind adviser か --kind partner を付けてください。',
    );
  }
  const parsed = Values.safeParse(values);
  if (!parsed.success) {
    for (const { pointer, detail } of describeIssues(parsed.error.issues)) {
      const column = (pointer.split('/')[1] ?? null) as RosterColumn | null;
      if (!failed.has(column)) fail(column, detail);
    }
  }
  const { name, kind: known, ...rest } = parsed.data ?? {};
  if (errors.length > 0 || name === undefined || known === undefined) return { row: null, errors };
  const row: RosterRow = { line, name, kind: known, values: rest };
  // A roster that files its people under a theme's own name (静岡's 分野) has said their theme.
  const theme = texts.has('themes') ? undefined : vocabulary.theme(texts.get('headline') ?? '');
  return { row: theme === undefined ? row : { ...row, initial: { themes: [theme] } }, errors };
}

/** The text of each column; several columns of one list are joined. */
function gather(
  columns: RowContext['columns'],
  cells: readonly string[],
): Map<RosterColumn, string> {
  const texts = new Map<RosterColumn, string>();
  columns.forEach((column, at) => {
    if (column === null) return;
    const earlier = texts.get(column);
    const cell = meant(cells[at] ?? '');
    texts.set(column, earlier === undefined ? cell : `${earlier}|${cell}`);
  });
  return texts;
}

/** A cell without the apostrophe that keeps spreadsheets from running it as a formula. */
function meant(cell: string): string {
  const bare = cell.slice(1);
  return cell.startsWith("'") && neutralised(bare) === cell ? bare : cell;
}

type Fail = (column: RosterColumn, detail: string) => void;

function convert(column: RosterColumn, text: string, vocabulary: Vocabulary, fail: Fail): unknown {
  if (column === 'email') return text === '' ? null : text;
  if (column === 'kind') return text === '' ? undefined : kindOf(text, fail);
  // A single text in which the roster lists several things keeps them apart the Japanese way.
  if (!LIST_COLUMNS.has(column)) return listOf(text).join('／');
  const words = [...new Set(listOf(text))];
  switch (column) {
    case 'themes':
      return codes(
        words,
        (word) => vocabulary.theme(word),
        (word) =>
          fail(
            column,
            `「${word}」という取組方向はありません。コード（例: 2-8）か名前で書いてください。`,
          ),
      );
    case 'regions':
      return codes(
        words,
        (word) => vocabulary.region(word),
        (word) =>
          fail(
            column,
            `「${word}」という市町はありません。市町の名前か6桁のコード、または「県全域」と書いてください。`,
          ),
      );
    case 'methods':
      return codes(words, methodOf, (word) =>
        fail(
          column,
          `「${word}」という方法はありません。online、onsite、phone、mail のどれかで書いてください。`,
        ),
      );
    default:
      return words;
  }
}

function listOf(text: string): string[] {
  return text
    .split(/[|｜]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function codes<T>(
  words: readonly string[],
  find: (word: string) => T | undefined,
  unknown: (word: string) => void,
): T[] {
  const found: T[] = [];
  for (const word of words) {
    const code = find(word);
    if (code === undefined) unknown(word);
    else if (!found.includes(code)) found.push(code);
  }
  return found;
}

const KINDS: Readonly<Record<string, SupporterKind>> = {
  adviser: 'adviser',
  advisor: 'adviser',
  アドバイザー: 'adviser',
  アドバイザーズ: 'adviser',
  partner: 'partner',
  パートナー: 'partner',
  パートナーズ: 'partner',
};

function kindOf(text: string, fail: Fail): SupporterKind | undefined {
  const kind = KINDS[keyOf(text)];
  if (!kind)
    fail('kind', `「${text}」という種別はありません。adviser か partner と書いてください。`);
  return kind;
}

const METHODS: Readonly<Record<string, SupportMethod>> = {
  online: 'online',
  オンライン: 'online',
  web会議: 'online',
  onsite: 'onsite',
  対面: 'onsite',
  訪問: 'onsite',
  現地: 'onsite',
  phone: 'phone',
  電話: 'phone',
  mail: 'mail',
  メール: 'mail',
};

function methodOf(word: string): SupportMethod | undefined {
  return METHODS[keyOf(word)];
}
