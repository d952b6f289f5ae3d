import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What surveys ask and when, who was asked, what they said, and the views other rooms count. */
export class Surveys1763700000071 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE survey_invitation (
        id uuid PRIMARY KEY,
        consultation_id uuid REFERENCES consultation (id),
        support_type text NOT NULL,
        support_ended_at timestamptz NOT NULL,
        fiscal_year integer NOT NULL,
        definition_version integer NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        title text,
        recipient_name text,
        recipient_email text,
        language text,
        person_digest text,
        send_at timestamptz NOT NULL,
        sent_at timestamptz,
        remind_at timestamptz,
        reminded_at timestamptz,
        expires_at timestamptz,
        CONSTRAINT survey_invitation_support_unique
          UNIQUE (subject_kind, subject_id, support_ended_at)
      )`);
    await db.query(
      `CREATE INDEX survey_invitation_fiscal_year ON survey_invitation (fiscal_year, state)`,
    );
    await db.query(
      `CREATE INDEX survey_invitation_consultation ON survey_invitation (consultation_id)`,
    );
    await db.query(
      `CREATE INDEX survey_invitation_person ON survey_invitation (person_digest, support_type, send_at)`,
    );
    await db.query(`CREATE INDEX survey_invitation_due ON survey_invitation (state, send_at)`);
    await db.query(`
      CREATE TABLE survey_answer (
        id uuid PRIMARY KEY,
        invitation_id uuid NOT NULL
          CONSTRAINT survey_answer_invitation_unique UNIQUE REFERENCES survey_invitation (id),
        consultation_id uuid,
        choice text NOT NULL,
        comment text,
        channel text NOT NULL,
        entered_by text,
        answered_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        replies jsonb NOT NULL DEFAULT '{}',
        words jsonb NOT NULL DEFAULT '{}',
        publish_consent boolean NOT NULL DEFAULT false,
        published_text text,
        published_by_name text,
        published_at timestamptz,
        CONSTRAINT survey_answer_published_with_consent
          CHECK (published_at IS NULL OR publish_consent)
      )`);
    await db.query(
      `CREATE INDEX survey_answer_consultation ON survey_answer (consultation_id, answered_at)`,
    );
    await db.query(`
      CREATE TABLE survey_definition (
        support_type text NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        policy jsonb NOT NULL,
        profile_version integer,
        by_name text NOT NULL,
        reason text,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (support_type, version)
      )`);
    await db.query(`
      CREATE TRIGGER survey_definition_stays BEFORE UPDATE OR DELETE ON survey_definition
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE survey_follow_up (
        id uuid PRIMARY KEY,
        answer_id uuid NOT NULL
          CONSTRAINT survey_follow_up_answer_unique UNIQUE,
        invitation_id uuid NOT NULL,
        consultation_id uuid,
        raised_at timestamptz NOT NULL,
        done_at timestamptz,
        done_by_name text,
        note text
      )`);
    await db.query(`CREATE INDEX survey_follow_up_open ON survey_follow_up (done_at, raised_at)`);
    await db.query(`
      CREATE VIEW survey_result AS
      SELECT invitation.id AS invitation_id, invitation.consultation_id, invitation.fiscal_year,
             invitation.support_ended_at, invitation.support_type, invitation.definition_version,
             invitation.subject_kind, invitation.subject_id, answer.choice, answer.answered_at
      FROM survey_invitation AS invitation
      LEFT JOIN survey_answer AS answer ON answer.invitation_id = invitation.id
      WHERE invitation.state IN ('invited', 'answered')`);
    await db.query(
      `CREATE VIEW survey_summary AS SELECT id, consultation_id FROM survey_invitation`,
    );
    await db.query(`
      CREATE VIEW survey_choice AS
      SELECT consultation_id, choice, answered_at FROM survey_answer`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW survey_choice');
    await db.query('DROP VIEW survey_summary');
    await db.query('DROP VIEW survey_result');
    for (const table of [
      'survey_follow_up',
      'survey_definition',
      'survey_answer',
      'survey_invitation',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
