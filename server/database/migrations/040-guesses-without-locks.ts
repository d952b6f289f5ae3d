import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wrong guesses slow down whoever makes them and lock nobody: counters are by source and account from
 * now on, and earlier ones (which last an hour) begin anew, so that every lock ends. A session under
 * attack remembers the first of two codes.
 */
export class GuessesWithoutLocks1763700000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM guess_counter`);
    await db.query(`ALTER TABLE guess_counter DROP COLUMN locked_at`);
    await db.query(`ALTER TABLE guess_counter ADD COLUMN alerted_at timestamptz`);
    await db.query(`ALTER TABLE session ADD COLUMN first_code_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session DROP COLUMN first_code_at`);
    await db.query(`ALTER TABLE guess_counter DROP COLUMN alerted_at`);
    await db.query(`ALTER TABLE guess_counter ADD COLUMN locked_at timestamptz`);
  }
}
