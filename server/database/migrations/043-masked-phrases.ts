import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff hide in a case from supporters who have not accepted yet, beside what is found by itself. */
export class MaskedPhrases1763700000043 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE masked_phrase (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        phrase text NOT NULL,
        letters text NOT NULL,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT masked_phrase_letters_unique UNIQUE (consultation_id, letters))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE masked_phrase`);
  }
}
