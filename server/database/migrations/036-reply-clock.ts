import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reply clock starts anew with each unanswered message of the requester, not only with the case. */
export class ReplyClock1763700000036 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE consultation ADD COLUMN reply_from timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE consultation DROP COLUMN reply_from`);
  }
}
