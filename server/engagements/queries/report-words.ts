import type { Tx } from '../../database/unit-of-work.js';
import type { RecordWords } from '../../platform/core/record-words.js';

/** What is written in the submitted reports of a case. */
export const reportWords = (tx: Tx, consultationId: string): Promise<RecordWords[]> =>
  tx.query<RecordWords[]>(
    `SELECT report.id, report.updated_at AS at, engagement.supporter_name AS title,
            concat_ws(E'\\n', situation, advice, next_steps, materials) AS text
     FROM advice_report AS report JOIN engagement ON engagement.id = report.engagement_id
     WHERE report.consultation_id = $1 AND report.state = 'submitted'`,
    [consultationId],
  );
