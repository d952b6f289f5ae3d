import { runMigrations } from 'bullmq';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { testApp, type TestApp } from '../support/app.js';
import { emptyDatabase, sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const INTO = 'INSERT INTO audit_entry';
const ENTRY = 'at, actor_kind, actor_name, action, record_type, record_id, request_id';
const VALUES = `now(), 'system', 'x', 'x', 'x', 'x', 'x'`;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ work: true, realTime: true });
});
afterAll(() => app.close());

const asApp = (statement: string) => sql(app.database.url, statement);

describe('the app’s role', () => {
  it('adds entries, whose place and time the database chooses', async () => {
    const [entry] = await asApp(`${INTO} (${ENTRY}) VALUES (${VALUES}) RETURNING id, written_at`);
    expect(Number(entry?.id)).toBeGreaterThan(0);
  });

  it.each([
    `${INTO} (id, ${ENTRY}) VALUES (7, ${VALUES})`,
    `${INTO} (id, ${ENTRY}) OVERRIDING SYSTEM VALUE VALUES (7, ${VALUES})`,
    `${INTO} (id, ${ENTRY}) OVERRIDING USER VALUE VALUES (7, ${VALUES})`,
    `${INTO} (written_at, ${ENTRY}) VALUES (now() - interval '1 day', ${VALUES})`,
    `SELECT nextval('audit_entry_id_seq')`,
    `SELECT setval('audit_entry_id_seq', 9000000)`,
    `ALTER SEQUENCE audit_entry_id_seq RESTART 7`,
    `INSERT INTO audit_reseal (at, reason, from_id, to_id, seals, head) VALUES (now(), 'x', 1, 2, 1, 'x')`,
    `DELETE FROM audit_former_seal`,
    `CREATE SCHEMA elsewhere`,
    `CREATE SCHEMA IF NOT EXISTS bullmq`,
    `CREATE TABLE public.audit_entry_2 (id int)`,
    `CREATE TABLE bullmq.audit_entry (id int)`,
    `CREATE FUNCTION public.host(inet) RETURNS text LANGUAGE sql AS 'SELECT 1::text'`,
    `DROP TABLE bullmq.job`,
    `DELETE FROM migration`,
    `UPDATE kpi_correction_note SET by_name = 'x'`,
    `DELETE FROM kpi_correction_note`,
    `UPDATE consultation_summary SET title = 'x'`,
    `DELETE FROM supporter_summary`,
    `INSERT INTO survey_choice (choice) VALUES ('useful')`,
  ])('is refused: %s', async (statement) => {
    await expect(asApp(statement)).rejects.toThrow(/permission denied|must be owner|non-DEFAULT/);
  });

  it.each([
    'audit_entry',
    'audit_seal',
    'kpi_closing',
    'kpi_correction',
    'kpi_definition',
    'open_data_publication',
    'open_data_release',
    'report_snapshot',
    'survey_definition',
  ])('adds to %s and changes nothing there', async (table) => {
    const [column] = await sql<{ name: string }>(
      app.database.ownerUrl,
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 LIMIT 1`,
      [table],
    );
    for (const statement of [
      `UPDATE ${table} SET ${column!.name} = DEFAULT`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(asApp(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('uses a queue that the owner made: jobs run without any right to make something', async () => {
    const scheduled = `SELECT 1 FROM bullmq.job WHERE scheduler_id = 'audit.seal'`;
    await eventually(async () => ((await asApp(scheduled)).length > 0 ? true : null));
  });
});

test('what the role could do before is taken back, the queue it had made itself included', async () => {
  const database = await emptyDatabase();
  try {
    const urls = { ownerUrl: database.ownerUrl, appUrl: database.url };
    await migrate(urls);
    await sql(database.ownerUrl, 'DROP SCHEMA bullmq CASCADE');
    const name = new URL(database.url).pathname.slice(1);
    await sql(database.ownerUrl, `GRANT CREATE ON DATABASE ${name} TO dxc_app`);
    await sql(database.ownerUrl, 'GRANT ALL ON ALL TABLES IN SCHEMA public TO dxc_app');
    await sql(database.ownerUrl, 'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO dxc_app');
    await sql(database.ownerUrl, 'GRANT UPDATE (changes) ON audit_entry TO dxc_app');
    const before = new pg.Client({ connectionString: database.url });
    await before.connect();
    await runMigrations(before, 'bullmq');
    await before.end();

    await migrate(urls);
    const [schema] = await sql(
      database.ownerUrl,
      `SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'bullmq'`,
    );
    expect(schema).toEqual({ owner: 'dxc_owner' });
    for (const statement of [
      'CREATE SCHEMA elsewhere',
      'DELETE FROM kpi_closing',
      `UPDATE audit_entry SET changes = NULL`,
      // With a function of its own it would change what others write from then on.
      `CREATE FUNCTION pg_temp.lose() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
       CREATE TRIGGER lose BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION pg_temp.lose()`,
      `BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE`,
      `SELECT setval('audit_entry_id_seq', 9000000)`,
      `${INTO} (id, ${ENTRY}) OVERRIDING SYSTEM VALUE VALUES (7, ${VALUES})`,
    ]) {
      await expect(sql(database.url, statement)).rejects.toThrow(/permission denied/);
    }
    const [rights] = await sql(
      database.ownerUrl,
      `SELECT count(*)::int AS tables, count(*) FILTER (WHERE has_table_privilege('dxc_app', oid,
         'TRUNCATE, TRIGGER, REFERENCES, MAINTAIN'))::int AS more
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'p', 'm')`,
    );
    expect(rights).toEqual({ tables: expect.any(Number) as number, more: 0 });
    expect(await sql(database.url, 'SELECT * FROM bullmq.job')).toEqual([]);
  } finally {
    await database.drop();
  }
});
