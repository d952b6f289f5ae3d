import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One supporter's part in one consultation: offers, meetings, reports, and what comes after advice. */
export class Engagements1763700000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE engagement (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        supporter_id uuid NOT NULL,
        supporter_name text NOT NULL,
        supporter_affiliation text NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        cascade boolean NOT NULL DEFAULT false,
        note text,
        offered_at timestamptz NOT NULL,
        deadline timestamptz NOT NULL,
        decided_at timestamptz,
        decline_reason text,
        decline_comment text,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        position integer,
        substitute_for uuid REFERENCES engagement (id),
        paused_at timestamptz,
        -- How long the deadline stood still while the requester was asked.
        shifts jsonb NOT NULL DEFAULT '[]',
        lecture jsonb,
        survey_code text,
        CONSTRAINT engagement_survey_code_unique UNIQUE (survey_code)
      )`);
    await db.query(
      `CREATE INDEX engagement_consultation ON engagement (consultation_id, offered_at)`,
    );
    await db.query(`CREATE INDEX engagement_supporter ON engagement (supporter_id, state)`);
    await db.query(
      `CREATE INDEX engagement_waiting ON engagement (deadline) WHERE state = 'offered'`,
    );
    // Behind the check in MakeOffer: nobody holds two live parts in one case.
    await db.query(`
      CREATE UNIQUE INDEX engagement_live_unique ON engagement (consultation_id, supporter_id)
      WHERE state IN ('proposed', 'offered', 'accepted', 'active', 'reported')`);
    await db.query(`
      CREATE TABLE advice_report (
        id uuid PRIMARY KEY,
        engagement_id uuid NOT NULL REFERENCES engagement (id),
        consultation_id uuid NOT NULL,
        state text NOT NULL,
        situation text NOT NULL,
        advice text NOT NULL,
        next_steps text NOT NULL,
        materials text NOT NULL,
        minutes_spent integer,
        met_on date,
        method text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        submitted_at timestamptz,
        review_comment text,
        reviewed_by_name text,
        reviewed_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX advice_report_consultation ON advice_report (consultation_id, created_at)`,
    );
    await db.query(`
      CREATE UNIQUE INDEX advice_report_draft_unique ON advice_report (engagement_id)
       WHERE state = 'draft'`);
    await db.query(`CREATE INDEX advice_report_engagement ON advice_report (engagement_id)`);
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
    await db.query(`CREATE INDEX meeting_engagement ON meeting (engagement_id)`);
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
      CREATE TABLE follow_up (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        invited_at timestamptz NOT NULL,
        answer text,
        answered_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE support_organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        services text NOT NULL,
        contact text NOT NULL,
        email text,
        phone text,
        url text,
        active boolean NOT NULL DEFAULT true,
        fictitious boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT support_organisation_name_unique UNIQUE (name)
      )`);
    await db.query(`
      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        organisation_id uuid NOT NULL REFERENCES support_organisation (id),
        organisation_name text NOT NULL,
        state text NOT NULL,
        reason text NOT NULL,
        consent_note text NOT NULL,
        document text NOT NULL,
        referred_by_name text NOT NULL,
        referred_at timestamptz NOT NULL,
        outcome text,
        outcome_note text,
        outcome_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        approved_by_name text,
        approved_at timestamptz
      )`);
    await db.query(`CREATE INDEX referral_consultation ON referral (consultation_id, referred_at)`);
    await db.query(
      `CREATE INDEX referral_waiting ON referral (referred_at) WHERE state = 'handed_over'`,
    );
    await db.query(`
      CREATE TABLE lecture_answer (
        id uuid PRIMARY KEY,
        engagement_id uuid NOT NULL REFERENCES engagement (id),
        choice text NOT NULL,
        comment text,
        answered_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX lecture_answer_engagement ON lecture_answer (engagement_id)`);
    await db.query(`
      CREATE TABLE masked_phrase (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        phrase text NOT NULL,
        letters text NOT NULL,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT masked_phrase_letters_unique UNIQUE (consultation_id, letters)
      )`);
    await db.query(`
      CREATE VIEW engagement_summary AS
      SELECT id, consultation_id, supporter_id, supporter_name, kind, state, offered_at, decided_at,
             decline_reason
      FROM engagement`);
    await db.query(`
      CREATE VIEW submitted_advice AS
      SELECT consultation_id, advice, updated_at FROM advice_report WHERE state = 'submitted'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW submitted_advice');
    await db.query('DROP VIEW engagement_summary');
    for (const table of [
      'masked_phrase',
      'lecture_answer',
      'referral',
      'support_organisation',
      'follow_up',
      'reminder',
      'meeting',
      'advice_report',
      'engagement',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
