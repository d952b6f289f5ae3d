import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

interface Table {
  name: string;
}

/** Every table there is, of every schema but PostgreSQL's own. */
async function allTables(app: TestApp): Promise<string[]> {
  const rows = await sql<Table & Record<string, unknown>>(
    app.database.ownerUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Where the words stand, as `table.column: word`; tables of the future are looked through too. */
export async function placesOf(app: TestApp, words: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for (const table of await allTables(app)) {
    const rows = await sql<{ row: Record<string, unknown> }>(
      app.database.ownerUrl,
      `SELECT to_jsonb(it) AS row FROM ${table} AS it`,
    );
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = JSON.stringify(value);
        for (const word of words.filter((word) => text.includes(word))) {
          places.add(`${table.replace('public.', '')}.${column}: ${word}`);
        }
      }
    }
  }
  return [...places].sort();
}

/** Columns that can hold words, by table. */
export async function wordColumns(app: TestApp): Promise<Map<string, string[]>> {
  const rows = await sql<{ table: string; columns: string[] }>(
    app.database.ownerUrl,
    `SELECT it.table_name AS table, array_agg(it.column_name::text ORDER BY it.column_name) AS columns
     FROM information_schema.columns AS it
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE it.table_schema = 'public' AND tables.table_type = 'BASE TABLE'
       AND (it.data_type IN ('text', 'character varying', 'json', 'jsonb') OR it.udt_name = '_text')
     GROUP BY it.table_name ORDER BY 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
