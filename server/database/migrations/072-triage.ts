import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What triage suggests for each case, what staff made of it, and what it learned from that. */
export class Triage1763700000072 implements MigrationInterface {
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
        at timestamptz NOT NULL,
        declared jsonb,
        suggested jsonb
      )`);
    await db.query(
      `CREATE INDEX triage_confirmation_consultation ON triage_confirmation (consultation_id, at)`,
    );
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
    for (const table of [
      'triage_rules',
      'triage_promotion',
      'triage_model',
      'triage_confirmation',
      'triage_suggestion',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
