import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Advisers and partners, what was agreed with them, what they want changed, and the revision that tells readers when the roster changed.
 */
export class Supporters1763700000066 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A counter row instead of max(updated_at): it changes with every statement, also an operator's
    // own SQL, and becomes visible in the same commit as what it stands for.
    await db.query(`
      CREATE TABLE supporter_revision (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        revision bigint NOT NULL DEFAULT 0
      )`);
    await db.query(`INSERT INTO supporter_revision DEFAULT VALUES`);
    await db.query(`
      CREATE FUNCTION supporter_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE supporter_revision SET revision = revision + 1;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TABLE supporter (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        affiliation text NOT NULL DEFAULT '',
        headline text NOT NULL DEFAULT '',
        biography text NOT NULL DEFAULT '',
        specialities text[] NOT NULL DEFAULT '{}',
        themes text[] NOT NULL DEFAULT '{}',
        regions text[] NOT NULL DEFAULT '{}',
        methods text[] NOT NULL DEFAULT '{}',
        languages text[] NOT NULL DEFAULT '{}',
        sectors text[] NOT NULL DEFAULT '{}',
        email text,
        capacity_monthly integer NOT NULL,
        capacity_at_once integer NOT NULL,
        status text NOT NULL,
        conflicts text[] NOT NULL DEFAULT '{}',
        fictitious boolean NOT NULL DEFAULT false,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT supporter_name_unique UNIQUE (name_key, kind)
      )`);
    await db.query(`CREATE INDEX supporter_status ON supporter (status)`);
    await db.query(`
      CREATE TRIGGER supporter_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON supporter
      FOR EACH STATEMENT EXECUTE FUNCTION supporter_changed()`);
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
      `CREATE INDEX supporter_change_supporter ON supporter_change (supporter_id, requested_at)`,
    );
    await db.query(`
      CREATE UNIQUE INDEX supporter_change_waiting_unique ON supporter_change (supporter_id)
       WHERE state = 'waiting'`);
    await db.query(`
      CREATE VIEW supporter_summary AS
      SELECT id, name, status, email, themes, fictitious FROM supporter`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW supporter_summary');
    for (const table of [
      'supporter_change',
      'supporter_terms',
      'supporter_revision',
      'supporter',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('DROP FUNCTION supporter_changed');
  }
}
