import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Candidates in an order, deadlines that stand still while the desk waits for the requester, colleagues
 * who step in, lectures and what their audience says, and referrals a manager agrees to.
 */
export class OffersInOrder1763700000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE engagement
        ADD COLUMN position integer,
        ADD COLUMN substitute_for uuid REFERENCES engagement (id),
        ADD COLUMN paused_at timestamptz,
        ADD COLUMN shifts jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN lecture jsonb,
        ADD COLUMN survey_code text,
        ADD CONSTRAINT engagement_survey_code_unique UNIQUE (survey_code)`);
    await db.query(`
      CREATE TABLE lecture_answer (
        id uuid PRIMARY KEY,
        engagement_id uuid NOT NULL REFERENCES engagement (id),
        choice text NOT NULL,
        comment text,
        answered_at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX lecture_answer_engagement ON lecture_answer (engagement_id)');
    await db.query(`
      ALTER TABLE referral
        ADD COLUMN approved_by_name text,
        ADD COLUMN approved_at timestamptz`);
    // What was handed over before managers were asked counts as agreed to.
    await db.query('UPDATE referral SET approved_at = referred_at');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE referral DROP COLUMN approved_by_name, DROP COLUMN approved_at');
    await db.query('DROP TABLE lecture_answer');
    await db.query(`
      ALTER TABLE engagement
        DROP COLUMN position, DROP COLUMN substitute_for, DROP COLUMN paused_at,
        DROP COLUMN shifts, DROP COLUMN lecture, DROP COLUMN survey_code`);
  }
}
