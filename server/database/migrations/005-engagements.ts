import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One supporter's part in one consultation, and what they report of it. */
export class Engagements1763700000005 implements MigrationInterface {
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
        version integer NOT NULL DEFAULT 1
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
        submitted_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX advice_report_consultation ON advice_report (consultation_id, created_at)`,
    );
    await db.query(
      `CREATE UNIQUE INDEX advice_report_draft_unique ON advice_report (engagement_id)
       WHERE state = 'draft'`,
    );
    await db.query(`CREATE INDEX advice_report_engagement ON advice_report (engagement_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE advice_report');
    await db.query('DROP TABLE engagement');
  }
}
