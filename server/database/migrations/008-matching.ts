import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ranked shortlist of each case; the latest only. */
export class Matching1763700000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE shortlist (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        items jsonb NOT NULL,
        excluded jsonb NOT NULL,
        verdict text NOT NULL,
        weights_version text NOT NULL,
        roster_revision text NOT NULL,
        ranked_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE shortlist');
  }
}
