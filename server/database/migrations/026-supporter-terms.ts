import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was agreed with supporters, and what they want to be changed about themselves. */
export class SupporterTerms1763700000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supporter_terms (
        supporter_id uuid PRIMARY KEY REFERENCES supporter (id),
        weekly jsonb NOT NULL DEFAULT '[]',
        away jsonb NOT NULL DEFAULT '[]',
        term_from date,
        term_until date,
        reminded_of date,
        contacts jsonb NOT NULL DEFAULT '[]',
        published_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL
      )`);
    // Readers of the roster (ranking) look again when hours or absences change, too.
    await db.query(`
      CREATE TRIGGER supporter_terms_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
      ON supporter_terms FOR EACH STATEMENT EXECUTE FUNCTION supporter_changed()`);
    await db.query(`
      CREATE TABLE supporter_change (
        id uuid PRIMARY KEY,
        supporter_id uuid NOT NULL REFERENCES supporter (id),
        state text NOT NULL,
        wanted jsonb NOT NULL,
        before jsonb NOT NULL,
        requested_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by_name text,
        comment text,
        version integer NOT NULL DEFAULT 1
      )`);
    await db.query(
      'CREATE INDEX supporter_change_supporter ON supporter_change (supporter_id, requested_at)',
    );
    await db.query(
      `CREATE UNIQUE INDEX supporter_change_waiting_unique ON supporter_change (supporter_id)
       WHERE state = 'waiting'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE supporter_change');
    await db.query('DROP TABLE supporter_terms');
  }
}
