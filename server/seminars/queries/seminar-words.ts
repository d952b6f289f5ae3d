import type { Tx } from '../../database/unit-of-work.js';
import type { RecordWords } from '../../platform/core/record-words.js';

/** What is written on a seminar and its speakers; none for an unknown id. */
export const seminarWords = (tx: Tx, id: string): Promise<RecordWords[]> =>
  tx.query<RecordWords[]>(
    `SELECT id, coalesce(starts_at, created_at) AS at, title,
            concat_ws(E'\\n', code, audience, description, venue_name, digest,
              (SELECT string_agg(concat_ws(' ', name, affiliation, talk), E'\\n' ORDER BY position)
               FROM seminar_speaker WHERE seminar_id = seminar.id)) AS text
     FROM seminar WHERE id = $1`,
    [id],
  );
