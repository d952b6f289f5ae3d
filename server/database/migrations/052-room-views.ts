import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rooms show of their tables to the rooms above; each is described in its room's `db/*.view.ts`. */
export class RoomViews1763700000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
    await db.query(`
      CREATE VIEW supporter_summary AS
      SELECT id, name, status, email, themes, fictitious FROM supporter`);
    await db.query(`
      CREATE VIEW engagement_summary AS
      SELECT id, consultation_id, supporter_id, supporter_name, kind, state, offered_at, decided_at,
             decline_reason
      FROM engagement`);
    await db.query(`
      CREATE VIEW submitted_advice AS
      SELECT consultation_id, advice, updated_at FROM advice_report WHERE state = 'submitted'`);
    await db.query(`
      CREATE VIEW survey_summary AS SELECT id, consultation_id FROM survey_invitation`);
    await db.query(`
      CREATE VIEW survey_choice AS
      SELECT consultation_id, choice, answered_at FROM survey_answer`);
    await db.query(`CREATE VIEW seminar_summary AS SELECT id, code, title, state FROM seminar`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const view of [
      'seminar_summary',
      'survey_choice',
      'survey_summary',
      'submitted_advice',
      'engagement_summary',
      'supporter_summary',
      'publishable_consultation',
      'hearing_text',
      'consultation_text',
      'consultation_summary',
    ]) {
      await db.query(`DROP VIEW ${view}`);
    }
  }
}
