import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erased, and not taken up again since: a case that goes on has links of its own again. */
const ERASED = `(
  SELECT DISTINCT erasure.consultation_id FROM erasure
  JOIN consultation ON consultation.id = erasure.consultation_id
   AND consultation.updated_at <= erasure.at) AS erased`;

/**
 * For cases that were erased before erasure ended every link and reached the other case of a link: the
 * same is done for them now.
 */
export class ErasedLinks1763700000044 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO link_issue (kind, record_id, issue, revoked_at)
      SELECT kind, record_id, 1, now() FROM (
        SELECT 'tracking' AS kind, consultation_id AS record_id FROM ${ERASED}
        UNION SELECT 'reply-requester', consultation_id FROM ${ERASED}
        UNION SELECT of_engagements.kind, engagement.id FROM ${ERASED}
          JOIN engagement USING (consultation_id)
          CROSS JOIN (VALUES ('offer'), ('reply-supporter')) AS of_engagements (kind)
        UNION SELECT 'survey', survey_invitation.id FROM ${ERASED}
          JOIN survey_invitation USING (consultation_id)
        UNION SELECT 'registration', seminar_slot.registration_id FROM ${ERASED}
          JOIN seminar_slot USING (consultation_id) WHERE registration_id IS NOT NULL
      ) AS theirs
      ON CONFLICT (kind, record_id) DO UPDATE
        SET revoked_at = coalesce(link_issue.revoked_at, EXCLUDED.revoked_at)`);
    await db.query(`
      UPDATE engagement SET survey_code = NULL
      WHERE consultation_id IN (SELECT consultation_id FROM ${ERASED})`);
    await db.query(`
      DELETE FROM mail_code WHERE consultation_id IN (SELECT consultation_id FROM ${ERASED})`);
    await db.query(`
      UPDATE timeline_entry SET data = data - 'reason'
      FROM case_link
      JOIN erasure ON erasure.consultation_id IN (case_link.from_id, case_link.to_id)
      JOIN consultation AS named ON named.id = erasure.consultation_id
      WHERE timeline_entry.data ? 'reason'
        AND timeline_entry.consultation_id IN (case_link.from_id, case_link.to_id)
        AND timeline_entry.data->>'receiptNumber' = named.receipt_number`);
  }

  async down(): Promise<void> {
    // What was erased does not come back.
  }
}
