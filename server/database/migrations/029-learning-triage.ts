import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What triage learns from staff: versions of the model and of the rules, and which of them speak. */
export class LearningTriage1763700000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE triage_confirmation
        ADD COLUMN declared jsonb,
        ADD COLUMN suggested jsonb`);
    await db.query(`CREATE INDEX triage_confirmation_at ON triage_confirmation (at)`);
    await db.query(`
      CREATE TABLE triage_model (
        id uuid PRIMARY KEY,
        number integer NOT NULL CONSTRAINT triage_model_number_unique UNIQUE,
        trained_at timestamptz NOT NULL,
        trained_on integer NOT NULL,
        judged_on integer NOT NULL,
        labels_until timestamptz NOT NULL,
        rules_version text NOT NULL,
        score double precision NOT NULL,
        metrics jsonb NOT NULL,
        verdict text NOT NULL,
        weights bytea
      )`);
    await db.query(`
      CREATE TABLE triage_promotion (
        id uuid PRIMARY KEY,
        model_id uuid REFERENCES triage_model (id),
        reason text NOT NULL,
        by_id uuid,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE triage_rules (
        version integer PRIMARY KEY,
        rules jsonb NOT NULL,
        note text NOT NULL,
        restored_from text,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE triage_rules');
    await db.query('DROP TABLE triage_promotion');
    await db.query('DROP TABLE triage_model');
    await db.query('DROP INDEX triage_confirmation_at');
    await db.query('ALTER TABLE triage_confirmation DROP COLUMN suggested, DROP COLUMN declared');
  }
}
