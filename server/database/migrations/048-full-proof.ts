import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Making people asks for everything somebody signs in by, shown just now; sessions that are open show it anew. */
export class FullProof1763700000048 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session ADD COLUMN fully_proven_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session DROP COLUMN fully_proven_at`);
  }
}
