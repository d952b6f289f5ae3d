import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked whether the support was useful, what they said, and the view the KPI counts. */
export class Surveys1763700000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE survey_invitation (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        support_type text NOT NULL,
        support_ended_at timestamptz NOT NULL,
        fiscal_year integer NOT NULL,
        definition_version integer NOT NULL,
        state text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT survey_invitation_support_unique
          UNIQUE (consultation_id, support_type, support_ended_at)
      )`);
    await db.query(
      `CREATE INDEX survey_invitation_fiscal_year ON survey_invitation (fiscal_year, state)`,
    );
    await db.query(`
      CREATE TABLE survey_answer (
        id uuid PRIMARY KEY,
        invitation_id uuid NOT NULL
          CONSTRAINT survey_answer_invitation_unique UNIQUE REFERENCES survey_invitation (id),
        consultation_id uuid NOT NULL,
        choice text NOT NULL,
        comment text,
        channel text NOT NULL,
        entered_by text,
        answered_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(
      `CREATE INDEX survey_answer_consultation ON survey_answer (consultation_id, answered_at)`,
    );
    await db.query(`
      CREATE VIEW survey_result AS
      SELECT invitation.id AS invitation_id, invitation.consultation_id, invitation.fiscal_year,
             invitation.support_ended_at, invitation.support_type, invitation.definition_version,
             answer.choice, answer.answered_at
      FROM survey_invitation AS invitation
      LEFT JOIN survey_answer AS answer ON answer.invitation_id = invitation.id
      WHERE invitation.state <> 'superseded'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW survey_result');
    await db.query('DROP TABLE survey_answer');
    await db.query('DROP TABLE survey_invitation');
  }
}
