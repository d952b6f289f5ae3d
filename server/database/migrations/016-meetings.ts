import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of an engagement, reminders sent once, and advice reports that staff look at first. */
export class Meetings1763700000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await db.query(`
      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        engagement_id uuid NOT NULL REFERENCES engagement (id),
        consultation_id uuid NOT NULL,
        supporter_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL,
        method text NOT NULL,
        proposals jsonb NOT NULL DEFAULT '[]',
        starts_at timestamptz,
        ends_at timestamptz,
        place text,
        url text,
        phone text,
        sequence integer NOT NULL DEFAULT 0,
        uid text NOT NULL,
        extra_reason text,
        notes text,
        need_next boolean,
        cancel_reason text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT meeting_number_unique UNIQUE (consultation_id, number),
        CONSTRAINT meeting_times CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND starts_at < ends_at),
        CONSTRAINT meeting_overlap EXCLUDE USING gist
          (supporter_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state = 'scheduled')
      )`);
    await db.query('CREATE INDEX meeting_engagement ON meeting (engagement_id)');
    await db.query(
      `CREATE INDEX meeting_upcoming ON meeting (starts_at) WHERE state IN ('scheduled', 'held')`,
    );
    await db.query(`
      CREATE TABLE reminder (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        occasion text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (kind, record_id, occasion)
      )`);
    await db.query(`
      ALTER TABLE advice_report
        ADD COLUMN review_comment text,
        ADD COLUMN reviewed_by_name text,
        ADD COLUMN reviewed_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE advice_report
        DROP COLUMN review_comment, DROP COLUMN reviewed_by_name, DROP COLUMN reviewed_at`);
    await db.query('DROP TABLE reminder');
    await db.query('DROP TABLE meeting');
  }
}
