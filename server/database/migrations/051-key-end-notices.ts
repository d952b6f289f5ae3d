import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which end of a key administrators have been told, and how many days before. */
export class KeyEndNotices1763700000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE api_key
        ADD COLUMN end_noted_for timestamptz,
        ADD COLUMN end_noted_days smallint`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE api_key DROP COLUMN end_noted_for, DROP COLUMN end_noted_days`);
  }
}
