import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox shows what is open, newest first: a few hundred of all the cases there ever were. */
export class OpenCases1763700000037 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX consultation_open ON consultation (received_at DESC, id DESC)
      WHERE state IN ('received', 'hearing', 'matching', 'advising', 'awaiting_requester')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX consultation_open`);
  }
}
