import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reply in so many business days is due at the closing hour of the last of them, not at the hour of
 * receipt. The last day stays the same; nothing becomes due earlier than it was promised.
 */
export class DeadlinesEndWithTheDay1763700000111 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE consultation
      SET reply_by = (date_trunc('day', reply_by AT TIME ZONE 'Asia/Tokyo') + interval '17 hours') AT TIME ZONE 'Asia/Tokyo'
      WHERE reply_by IS NOT NULL
        AND (reply_by AT TIME ZONE 'Asia/Tokyo')::time < '17:00'`);
  }

  /** The hour of receipt is not known any more, and is not needed. */
  async down(): Promise<void> {}
}
