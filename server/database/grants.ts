import pg from 'pg';
import type { EntityManager } from 'typeorm';

type Connection = Pick<EntityManager, 'query'>;

/** Rows are only ever added: the log, its seals, and what was published with everything that explains it. */
const ADD_ONLY = [
  'audit_entry',
  'audit_seal',
  'kpi_closing',
  'kpi_correction',
  'kpi_definition',
  'open_data_publication',
  'open_data_release',
  'report_snapshot',
  'survey_definition',
];

/** Only migrations write here. */
const READ_ONLY = ['audit_former_seal', 'audit_reseal', 'migration'];

/** What the database fills in by itself: who adds an entry chooses neither its place in the log nor its time. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  audit_entry: ['id', 'written_at'],
};

/** Words that erasure must reach, in tables of which nothing else changes. */
const ERASABLE: Readonly<Record<string, readonly string[]>> = {
  kpi_correction_note: ['note', 'salt'],
};

/**
 * Gives the app's role what it needs and no more, whatever it had before. Run it in a transaction: then no
 * right is there in between, not even for a moment.
 */
export async function grantTo(connection: Connection, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const run = (statement: string) => connection.query(statement);
  // Rights of before go whole, those to make triggers or to keep others out (MAINTAIN) among them.
  await run(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`);
  await run(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${name}`);
  await run(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await run(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
  await run(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  await run(`REVOKE UPDATE, DELETE, TRUNCATE ON ${ADD_ONLY.join(', ')} FROM ${name}`);
  await run(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${READ_ONLY.join(', ')} FROM ${name}`);
  for (const view of await viewsOf(connection)) {
    // Through a view of one table its owner's rights would be lent.
    await run(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${view} FROM ${name}`);
  }
  for (const [table, filled] of Object.entries(FILLED)) {
    const columns = await columnsOf(connection, table, filled);
    await run(`REVOKE INSERT ON ${table} FROM ${name}`);
    await run(`GRANT INSERT (${columns.join(', ')}) ON ${table} TO ${name}`);
    // Adding a row takes the next number without this right; taking numbers for nothing needs it.
    await run(`REVOKE ALL ON SEQUENCE ${table}_id_seq FROM ${name}`);
  }
  for (const [table, columns] of Object.entries(ERASABLE)) {
    await run(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${name}`);
    await run(`GRANT UPDATE (${columns.join(', ')}) ON ${table} TO ${name}`);
  }
  await refuseSchemas(connection, role);
}

/** What makes schemas and tables is the owner's; where the role still had such rights, they go. */
async function refuseSchemas(connection: Connection, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const [has] = await connection.query<
    { database: string; makesSchemas: boolean; makesTables: boolean }[]
  >(
    `SELECT quote_ident(current_database()) AS database,
            has_database_privilege($1, current_database(), 'CREATE') AS "makesSchemas",
            has_schema_privilege($1, 'public', 'CREATE') AS "makesTables"`,
    [role],
  );
  if (has?.makesSchemas) {
    await connection.query(`REVOKE CREATE ON DATABASE ${has.database} FROM ${name}`);
  }
  if (has?.makesTables) {
    await connection.query(`REVOKE CREATE ON SCHEMA public FROM ${name}, PUBLIC`);
  }
}

async function viewsOf(connection: Connection): Promise<string[]> {
  const rows = await connection.query<{ view: string }[]>(
    `SELECT quote_ident(viewname) AS view FROM pg_views WHERE schemaname = 'public'`,
  );
  return rows.map(({ view }) => view);
}

async function columnsOf(
  connection: Connection,
  table: string,
  without: readonly string[],
): Promise<string[]> {
  const rows = await connection.query<{ column: string }[]>(
    `SELECT quote_ident(column_name) AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> ALL ($2::text[])`,
    [table, without],
  );
  return rows.map(({ column }) => column);
}
