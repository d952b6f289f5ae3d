import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unfinished consultation forms of the portal. */
export class Portal1763700000079 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE portal_draft (
        id uuid PRIMARY KEY,
        token_digest bytea NOT NULL,
        data jsonb NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT portal_draft_token_unique UNIQUE (token_digest)
      )`);
    await db.query(`CREATE INDEX portal_draft_expires ON portal_draft (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE portal_draft');
  }
}
