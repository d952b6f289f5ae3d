import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fiscal years a receipt number can be given in; the next hundred migrations will add more. */
const FIRST_FISCAL_YEAR = 2019;
const LAST_FISCAL_YEAR = 2068;

/** The case, its timeline and its hearings. */
export class Consultations1763700000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consultation (
        id uuid PRIMARY KEY,
        receipt_number text NOT NULL CONSTRAINT consultation_receipt_number_unique UNIQUE,
        fiscal_year integer NOT NULL,
        state text NOT NULL,
        waiting_from text,
        version integer NOT NULL DEFAULT 1,
        channel text NOT NULL,
        received_at timestamptz NOT NULL,
        requester_type text NOT NULL,
        content_type text,
        themes text[] NOT NULL DEFAULT '{}',
        title text NOT NULL,
        body text NOT NULL,
        goal text,
        deadline date,
        wishes text,
        needs text[] NOT NULL DEFAULT '{}',
        preferred_methods text[] NOT NULL DEFAULT '{}',
        language text NOT NULL,
        name text NOT NULL,
        kana text,
        organisation text,
        department text,
        corporate_number text,
        email text,
        phone text,
        email_digest text,
        phone_digest text,
        municipality text,
        industry text,
        employees text,
        co_requesters jsonb NOT NULL DEFAULT '[]',
        consents jsonb NOT NULL DEFAULT '[]',
        proxy jsonb,
        assignee_id uuid,
        assignee_name text,
        reply_by timestamptz,
        needs_review boolean NOT NULL DEFAULT false,
        support_ended_at timestamptz,
        closed_at timestamptz,
        close_reason text,
        fictitious boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    // The inbox: newest first within a state, or over all of them.
    await db.query(
      `CREATE INDEX consultation_state_received ON consultation (state, received_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX consultation_received ON consultation (received_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX consultation_assignee ON consultation (assignee_id, received_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX consultation_reply_by ON consultation (reply_by) WHERE reply_by IS NOT NULL`,
    );
    await db.query(`
      CREATE TABLE timeline_entry (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        at timestamptz NOT NULL,
        kind text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        actor_name text NOT NULL,
        data jsonb NOT NULL DEFAULT '{}'
      )`);
    await db.query(
      `CREATE INDEX timeline_entry_consultation ON timeline_entry (consultation_id, at, id)`,
    );
    await db.query(`
      CREATE TABLE hearing (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        version integer NOT NULL,
        problem text NOT NULL,
        goal text NOT NULL,
        constraints text NOT NULL DEFAULT '',
        first_advice text NOT NULL DEFAULT '',
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT hearing_version_unique UNIQUE (consultation_id, version)
      )`);
    // A sequence per fiscal year: two submissions never wait for each other, and a gap is allowed.
    for (let year = FIRST_FISCAL_YEAR; year <= LAST_FISCAL_YEAR; year++) {
      await db.query(`CREATE SEQUENCE receipt_number_${String(year)}`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (let year = FIRST_FISCAL_YEAR; year <= LAST_FISCAL_YEAR; year++) {
      await db.query(`DROP SEQUENCE receipt_number_${String(year)}`);
    }
    await db.query('DROP TABLE hearing');
    await db.query('DROP TABLE timeline_entry');
    await db.query('DROP TABLE consultation');
  }
}
