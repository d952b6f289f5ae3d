import type { Tx } from '../../database/unit-of-work.js';
import type { Row, Rows } from '../domain/rows.js';

/** What hangs on a record goes in after it. */
const TABLES = [
  'account',
  'supporter',
  'supporter_terms',
  'consultation',
  'timeline_entry',
  'hearing',
  'message',
  'triage_confirmation',
  'engagement',
  'advice_report',
  'survey_invitation',
  'survey_answer',
  'published_answer',
] as const;

/** Inserts all rows, one statement a table. Columns a row does not name keep their defaults. */
export async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of TABLES) await insertInto(tx, table, rows.of(table));
}

async function insertInto(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const odd = rows.find((row) => Object.keys(row).join() !== columns.join());
  if (odd) throw new Error(`the demo's rows for ${table} differ in their columns`);
  const list = columns.map((column) => `"${column}"`).join(', ');
  await tx.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Whether anybody has used this database: a case, a supporter or an account is there. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const [found] = await tx.query<{ used: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM consultation) OR EXISTS (SELECT 1 FROM supporter)
         OR EXISTS (SELECT 1 FROM account) AS used`,
  );
  return found?.used === false;
}

/**
 * Receipt numbers go on after the demo's. The app's role may draw numbers but not set them, so as many
 * are drawn as were used.
 */
export async function useUpReceiptNumbers(
  tx: Tx,
  lastByFiscalYear: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [year, last] of lastByFiscalYear) {
    await tx.query(`SELECT nextval($1::regclass) FROM generate_series(1, $2::int)`, [
      `receipt_number_${String(year)}`,
      last,
    ]);
  }
}

/** Suggestions are made when a case comes in: shortly after its receipt, not at the time of loading. */
export async function backdateSuggestions(tx: Tx): Promise<void> {
  await tx.query(
    `UPDATE timeline_entry SET at = received_at + interval '1 second' FROM consultation
     WHERE consultation.id = consultation_id AND kind = 'triage-suggested'`,
  );
  await tx.query(
    `UPDATE triage_suggestion SET created_at = received_at + interval '1 second' FROM consultation
     WHERE consultation.id = consultation_id`,
  );
}
