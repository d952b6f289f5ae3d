import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fiscal years a receipt number can be given in; a later migration adds more. */
const FIRST_FISCAL_YEAR = 2019;
const LAST_FISCAL_YEAR = 2068;

/**
 * The case, its timeline, its hearings, cases that belong together, and what other rooms may read of them.
 */
export class Consultations1763700000067 implements MigrationInterface {
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
        updated_at timestamptz NOT NULL,
        merged_into uuid
          CONSTRAINT consultation_merged_into_fkey REFERENCES consultation (id)
          CONSTRAINT consultation_not_into_itself CHECK (merged_into <> id),
        -- The reply clock starts anew with each unanswered message of the requester.
        reply_from timestamptz
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
    // One person's cases are found by these; the nightly job finds what has been over for years.
    await db.query(`
      CREATE INDEX consultation_email_digest ON consultation (email_digest)
       WHERE email_digest IS NOT NULL`);
    await db.query(`
      CREATE INDEX consultation_phone_digest ON consultation (phone_digest)
       WHERE phone_digest IS NOT NULL`);
    await db.query(`
      CREATE INDEX consultation_co_requesters ON consultation
       USING gin (co_requesters jsonb_path_ops) WHERE co_requesters <> '[]'`);
    await db.query(`
      CREATE INDEX consultation_ended ON consultation ((coalesce(closed_at, updated_at)))
       WHERE state IN ('closed', 'withdrawn', 'referred', 'out_of_scope', 'spam')`);
    await db.query(
      `CREATE INDEX consultation_merged ON consultation (merged_into) WHERE merged_into IS NOT NULL`,
    );
    await db.query(`
      CREATE INDEX consultation_open ON consultation (received_at DESC, id DESC)
      WHERE state IN ('received', 'hearing', 'matching', 'advising', 'awaiting_requester')`);
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
    await db.query(`
      CREATE TABLE case_link (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        from_id uuid NOT NULL REFERENCES consultation (id),
        to_id uuid NOT NULL REFERENCES consultation (id),
        reason text NOT NULL,
        before jsonb,
        made_by_name text NOT NULL,
        made_at timestamptz NOT NULL,
        undone_by_name text,
        undone_at timestamptz
      )`);
    await db.query(`CREATE INDEX case_link_from ON case_link (from_id, made_at)`);
    await db.query(`CREATE INDEX case_link_to ON case_link (to_id, made_at)`);
    // Two that belong together belong together once, whichever was named first.
    await db.query(`
      CREATE UNIQUE INDEX case_link_related ON case_link (least(from_id, to_id), greatest(from_id, to_id))
       WHERE kind = 'related' AND undone_at IS NULL`);
    // A sequence per fiscal year: two submissions never wait for each other, and a gap is allowed.
    for (let year = FIRST_FISCAL_YEAR; year <= LAST_FISCAL_YEAR; year++) {
      await db.query(`CREATE SEQUENCE receipt_number_${String(year)}`);
    }
    await db.query(`
      CREATE VIEW consultation_summary AS
      SELECT id, receipt_number, title, state, version, merged_into, received_at, requester_type,
             content_type, themes, assignee_name, reply_by, support_ended_at, closed_at, fictitious,
             updated_at
      FROM consultation`);
    await db.query(`
      CREATE VIEW consultation_text AS
      SELECT id, title, body, goal, wishes, organisation, department FROM consultation`);
    await db.query(`
      CREATE VIEW hearing_text AS
      SELECT consultation_id, version, problem, goal, constraints FROM hearing`);
    await db.query(`
      CREATE VIEW publishable_consultation AS
      SELECT id FROM consultation
      WHERE EXISTS (SELECT FROM jsonb_array_elements(consents) AS consent
                    WHERE consent->>'kind' = 'publishCase' AND consent->>'withdrawnAt' IS NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW publishable_consultation');
    await db.query('DROP VIEW hearing_text');
    await db.query('DROP VIEW consultation_text');
    await db.query('DROP VIEW consultation_summary');
    for (let year = FIRST_FISCAL_YEAR; year <= LAST_FISCAL_YEAR; year++) {
      await db.query(`DROP SEQUENCE receipt_number_${String(year)}`);
    }
    for (const table of ['case_link', 'hearing', 'timeline_entry', 'consultation']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
