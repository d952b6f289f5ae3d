import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { join, relative } from 'node:path';
import type { TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import type { Words } from './words.js';

/** Where words stand: by place (`public.message.body`), their numbers. */
export type Finds = Map<string, Set<number>>;

export interface Search {
  finds: Finds;
  tables: number;
  columns: number;
  rows: number;
  files: number;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
const CHARSETS = ['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp', 'utf-16le'] as const;

/** Every table of every schema but PostgreSQL's own, the folder of files, and what was logged. */
export async function searchEverywhere(
  app: TestApp,
  folder: string,
  log: string,
  words: Words,
): Promise<Search> {
  const finds: Finds = new Map();
  const add = (place: string, numbers: Iterable<number>): void => {
    for (const number of numbers) {
      finds.set(place, (finds.get(place) ?? new Set()).add(number));
    }
  };
  let count = 0;
  const [{ columns } = { columns: 0 }] = await sql<{ columns: number }>(
    app.database.ownerUrl,
    `SELECT count(*)::int AS columns FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
       AND nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const tables = await sql<{ name: string }>(
    app.database.ownerUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  for (const { name } of tables) {
    const rows = await sql<{ row: Record<string, unknown> }>(
      name.startsWith('bullmq.') ? app.database.url : app.database.ownerUrl,
      `SELECT to_jsonb(it) AS row FROM ${name} AS it`,
    );
    count += rows.length;
    const table = name.replace(/^public\./u, '');
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        add(`${table}.${column}`, wordsIn(words, value));
      }
    }
  }
  const files = await filesUnder(folder);
  for (const file of files) {
    add(`file ${relative(folder, file)}`, words.in(file));
    add(`file ${relative(folder, file)}`, wordsInBytes(words, await readFile(file)));
  }
  add('log', wordsIn(words, log));
  return { finds, tables: tables.length, columns, rows: count, files: files.length };
}

function wordsIn(words: Words, value: unknown): Set<number> {
  if (value === null) return new Set();
  if (Array.isArray(value) && value.every((it) => typeof it === 'string' && it.length <= 4)) {
    return words.inPairs(new Set(value as string[]));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^\\x(?:[0-9a-f]{2})+$/u.test(text)) {
    return wordsInBytes(words, Buffer.from(text.slice(2), 'hex'));
  }
  return new Set([...words.in(text), ...words.in(decoded(text)), ...wordsInBase64(words, text)]);
}

function wordsInBytes(words: Words, bytes: Buffer): Set<number> {
  const found = new Set<number>();
  if (bytes.subarray(0, 2).equals(GZIP)) return wordsInBytes(words, gunzipSync(bytes));
  for (const charset of CHARSETS) {
    const text = new TextDecoder(charset).decode(bytes);
    for (const number of words.in(text)) found.add(number);
    if (charset !== 'utf-8') continue;
    for (const number of words.in(quotedPrintable(text))) found.add(number);
    for (const number of wordsInBase64(words, text)) found.add(number);
  }
  return found;
}

/** Runs of base64, as mails and queues write bytes; lines are joined. */
function wordsInBase64(words: Words, text: string): Set<number> {
  const found = new Set<number>();
  for (const [run] of text.matchAll(/(?:[A-Za-z0-9+/_-]{4,}(?:\\?\r?\\?\n)?)+={0,2}/gu)) {
    if (run.length < 12) continue;
    const bytes = Buffer.from(run.replace(/\s/gu, ''), 'base64');
    for (const number of words.in(bytes.toString('utf8'))) found.add(number);
  }
  return found;
}

/** Percent-encoding and JSON's escapes undone. */
const decoded = (text: string): string =>
  text
    .replace(/(?:%[0-9a-f]{2})+/giu, (value) =>
      Buffer.from(value.replaceAll('%', ''), 'hex').toString(),
    )
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const quotedPrintable = (text: string): string =>
  text
    .replace(/=\r?\n/gu, '')
    .replace(/(?:=[0-9A-F]{2})+/giu, (value) =>
      Buffer.from(value.replaceAll('=', ''), 'hex').toString(),
    );

async function filesUnder(folder: string): Promise<string[]> {
  const dirents = await readdir(folder, { recursive: true, withFileTypes: true });
  return dirents
    .filter((dirent) => dirent.isFile())
    .map((dirent) => join(dirent.parentPath, dirent.name));
}
