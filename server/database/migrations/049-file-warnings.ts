import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a file can do when opened (scripts in a PDF, formulas that reach out): said before it is. */
export class FileWarnings1763700000049 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE file ADD COLUMN warnings text[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE file DROP COLUMN warnings`);
  }
}
