import type { Tx } from '../../database/unit-of-work.js';
import type { RecordWords } from '../../platform/core/record-words.js';

/** What is written in the messages and notes of a case. */
export const messageWords = (tx: Tx, consultationId: string): Promise<RecordWords[]> =>
  tx.query<RecordWords[]>(
    `SELECT id, at, author_name AS title, body AS text FROM message WHERE consultation_id = $1`,
    [consultationId],
  );
