import type { Tx } from '../../database/unit-of-work.js';
import type { RecordWords } from '../../platform/core/record-words.js';

/** What is written on a supporter; none for an unknown id. */
export const supporterWords = (tx: Tx, id: string): Promise<RecordWords[]> =>
  tx.query<RecordWords[]>(
    `SELECT id, updated_at AS at, name AS title,
            concat_ws(E'\\n', affiliation, headline, array_to_string(specialities, E'\\n'),
              array_to_string(sectors, E'\\n'), biography) AS text
     FROM supporter WHERE id = $1`,
    [id],
  );
