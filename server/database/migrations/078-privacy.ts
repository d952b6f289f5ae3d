import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long cases are stored, what stops their erasure, and what was erased. */
export class Privacy1763700000078 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE retention_setting (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        years integer NOT NULL
      )`);
    await db.query(`INSERT INTO retention_setting (years) VALUES (5)`);
    await db.query(`
      CREATE TABLE case_retention (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        years integer NOT NULL
      )`);
    await db.query(`
      CREATE TABLE erasure_hold (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        kind text NOT NULL,
        reason text NOT NULL,
        placed_by text NOT NULL,
        placed_at timestamptz NOT NULL,
        released_by text,
        released_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX erasure_hold_consultation ON erasure_hold (consultation_id, placed_at)`,
    );
    await db.query(`
      CREATE TABLE erasure_request (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        requested_at timestamptz NOT NULL,
        settled_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE erasure (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        ground text NOT NULL,
        by_kind text NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        counts jsonb NOT NULL
      )`);
    await db.query(`CREATE INDEX erasure_at ON erasure (at DESC, id DESC)`);
    await db.query(`CREATE INDEX erasure_consultation ON erasure (consultation_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'erasure',
      'erasure_request',
      'erasure_hold',
      'case_retention',
      'retention_setting',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
