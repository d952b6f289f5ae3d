import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What triage suggests for each case, and what staff made of it. */
export class Triage1763700000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE triage_suggestion (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        suggestion jsonb NOT NULL,
        model_version text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE triage_confirmation (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        requester_type text NOT NULL,
        content_type text NOT NULL,
        themes text[] NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(
      `CREATE INDEX triage_confirmation_consultation ON triage_confirmation (consultation_id, at)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE triage_confirmation');
    await db.query('DROP TABLE triage_suggestion');
  }
}
