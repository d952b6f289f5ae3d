import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Advisers and partners, and the revision that tells readers when the roster changed. */
export class Supporters1763700000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
      CREATE TRIGGER supporter_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON supporter
      FOR EACH STATEMENT EXECUTE FUNCTION supporter_changed()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE supporter');
    await db.query('DROP FUNCTION supporter_changed');
    await db.query('DROP TABLE supporter_revision');
  }
}
