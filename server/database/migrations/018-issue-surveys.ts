import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys of issues held before or beside the desk: only their counts are known, by content type. */
export class IssueSurveys1763700000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE issue_survey (
        name text PRIMARY KEY,
        held_on date NOT NULL,
        lines jsonb NOT NULL,
        imported_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE issue_survey');
  }
}
