import type { Tx } from '../../database/unit-of-work.js';
import type { RecordWords } from '../../platform/core/record-words.js';

/** What is written in the case itself, with the newest hearing; none for an unknown id. */
export const caseWords = (tx: Tx, id: string): Promise<RecordWords[]> =>
  tx.query<RecordWords[]>(
    `SELECT id, received_at AS at, title, concat_ws(E'\\n', receipt_number, name, kana, organisation,
            department, body, goal, wishes,
            (SELECT concat_ws(E'\\n', problem, goal, constraints, first_advice) FROM hearing
             WHERE consultation_id = consultation.id ORDER BY version DESC LIMIT 1)) AS text
     FROM consultation WHERE id = $1`,
    [id],
  );
