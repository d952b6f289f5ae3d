import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff, requester and supporter write to each other about a case. */
export class Conversations1763700000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        at timestamptz NOT NULL,
        author_kind text NOT NULL,
        author_id text,
        author_name text NOT NULL,
        visibility text NOT NULL,
        body text NOT NULL
      )`);
    await db.query(`CREATE INDEX message_consultation ON message (consultation_id, at, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE message');
  }
}
