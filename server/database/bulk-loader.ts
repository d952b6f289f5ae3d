import type { Tx } from './unit-of-work.js';

/** A row by its columns (snake_case), as it goes into its table. */
export type TableRow = Readonly<Record<string, unknown>>;

/**
 * A room's way in for history as it stands: rows of its own tables go in as they are, without rules,
 * events or audit. One statement a table, in the order the room names them; columns that the rows do not
 * name keep their defaults.
 */
export const bulkLoader =
  (...tables: readonly string[]) =>
  async (tx: Tx, rowsOf: (table: string) => readonly TableRow[]): Promise<void> => {
    for (const table of tables) await insertInto(tx, table, rowsOf(table));
  };

async function insertInto(tx: Tx, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const odd = rows.find((row) => Object.keys(row).join() !== columns.join());
  if (odd) throw new Error(`the rows for ${table} differ in their columns`);
  const list = columns.map((column) => `"${column}"`).join(', ');
  await tx.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
