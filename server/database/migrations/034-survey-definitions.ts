import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Surveys about any support, not only about cases; what they ask and when, version by version; tasks from
 * low answers; comments that may be published. Invitations so far were about consultations.
 */
export class SurveyDefinitions1763700000034 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW survey_result');
    await db.query(`
      ALTER TABLE survey_invitation
        ALTER consultation_id DROP NOT NULL,
        ADD subject_kind text, ADD subject_id uuid,
        ADD title text, ADD recipient_name text, ADD recipient_email text, ADD language text,
        ADD person_digest text,
        ADD send_at timestamptz, ADD sent_at timestamptz,
        ADD remind_at timestamptz, ADD reminded_at timestamptz, ADD expires_at timestamptz`);
    await db.query(`
      UPDATE survey_invitation SET subject_kind = 'consultation', subject_id = consultation_id,
        send_at = created_at, sent_at = created_at,
        person_digest = (SELECT coalesce(email_digest, phone_digest) FROM consultation
                         WHERE consultation.id = consultation_id)`);
    await db.query(`
      ALTER TABLE survey_invitation
        ALTER subject_kind SET NOT NULL, ALTER subject_id SET NOT NULL, ALTER send_at SET NOT NULL,
        DROP CONSTRAINT survey_invitation_support_unique,
        ADD CONSTRAINT survey_invitation_support_unique
          UNIQUE (subject_kind, subject_id, support_ended_at)`);
    await db.query(
      `CREATE INDEX survey_invitation_consultation ON survey_invitation (consultation_id)`,
    );
    await db.query(
      `CREATE INDEX survey_invitation_person ON survey_invitation (person_digest, support_type, send_at)`,
    );
    await db.query(`CREATE INDEX survey_invitation_due ON survey_invitation (state, send_at)`);
    await db.query(`
      ALTER TABLE survey_answer
        ALTER consultation_id DROP NOT NULL,
        ADD replies jsonb NOT NULL DEFAULT '{}', ADD words jsonb NOT NULL DEFAULT '{}',
        ADD publish_consent boolean NOT NULL DEFAULT false,
        ADD published_text text, ADD published_by_name text, ADD published_at timestamptz,
        ADD CONSTRAINT survey_answer_published_with_consent
          CHECK (published_at IS NULL OR publish_consent)`);
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
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW survey_result');
    await db.query('DROP TABLE survey_follow_up');
    await db.query('DROP TABLE survey_definition');
    await db.query(`DELETE FROM survey_answer WHERE consultation_id IS NULL`);
    await db.query(`DELETE FROM survey_invitation WHERE consultation_id IS NULL`);
    await db.query(`
      ALTER TABLE survey_answer
        ALTER consultation_id SET NOT NULL,
        DROP COLUMN replies, DROP COLUMN words, DROP COLUMN publish_consent,
        DROP COLUMN published_text, DROP COLUMN published_by_name, DROP COLUMN published_at`);
    await db.query(`
      ALTER TABLE survey_invitation
        ALTER consultation_id SET NOT NULL,
        DROP CONSTRAINT survey_invitation_support_unique,
        DROP COLUMN subject_kind, DROP COLUMN subject_id, DROP COLUMN title,
        DROP COLUMN recipient_name, DROP COLUMN recipient_email, DROP COLUMN language,
        DROP COLUMN person_digest, DROP COLUMN send_at, DROP COLUMN sent_at,
        DROP COLUMN remind_at, DROP COLUMN reminded_at, DROP COLUMN expires_at,
        ADD CONSTRAINT survey_invitation_support_unique
          UNIQUE (consultation_id, support_type, support_ended_at)`);
    await db.query(`
      CREATE VIEW survey_result AS
      SELECT invitation.id AS invitation_id, invitation.consultation_id, invitation.fiscal_year,
             invitation.support_ended_at, invitation.support_type, invitation.definition_version,
             answer.choice, answer.answered_at
      FROM survey_invitation AS invitation
      LEFT JOIN survey_answer AS answer ON answer.invitation_id = invitation.id
      WHERE invitation.state <> 'superseded'`);
  }
}
