import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links have a whole life: since when a link is out and when it was last opened. A session that came
 * from an offer's link opens that engagement alone; a sign-in link leads to the page that was asked for.
 */
export class LinkLives1763700000045 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session ADD COLUMN engagement_id uuid');
    await db.query('ALTER TABLE sign_in_link ADD COLUMN landing text');
    await db.query('ALTER TABLE link_issue ADD COLUMN issued_at timestamptz');
    await db.query(`
      CREATE TABLE link_opening (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        last_opened_at timestamptz NOT NULL,
        PRIMARY KEY (kind, record_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE link_opening');
    await db.query('ALTER TABLE link_issue DROP COLUMN issued_at');
    await db.query('ALTER TABLE sign_in_link DROP COLUMN landing');
    // A session that opened one case must not become one that opens all.
    await db.query('DELETE FROM session WHERE engagement_id IS NOT NULL');
    await db.query('ALTER TABLE session DROP COLUMN engagement_id');
  }
}
