import type { Tx } from '../../database/unit-of-work.js';
import type { Words } from '../domain/document.js';

/** The words of records as their rooms keep them; `$1` is the case or the supporter. */
const OF_CASE = `
  SELECT 'consultation' AS "recordType", id AS "recordId", id AS "consultationId", received_at AS at,
         title, concat_ws(E'\\n', receipt_number, name, kana, organisation, department, body, goal,
           wishes, (SELECT concat_ws(E'\\n', problem, goal, constraints, first_advice) FROM hearing
             WHERE consultation_id = consultation.id ORDER BY version DESC LIMIT 1)) AS text
  FROM consultation WHERE id = $1
  UNION ALL
  SELECT 'message', id, consultation_id, at, author_name, body
  FROM message WHERE consultation_id = $1
  UNION ALL
  SELECT 'report', report.id, report.consultation_id, report.updated_at, engagement.supporter_name,
         concat_ws(E'\\n', situation, advice, next_steps, materials)
  FROM advice_report AS report JOIN engagement ON engagement.id = report.engagement_id
  WHERE report.consultation_id = $1 AND report.state = 'submitted'`;

const OF_SUPPORTER = `
  SELECT 'supporter' AS "recordType", id AS "recordId", NULL::uuid AS "consultationId",
         updated_at AS at, name AS title,
         concat_ws(E'\\n', affiliation, headline, array_to_string(specialities, E'\\n'),
           array_to_string(sectors, E'\\n'), biography) AS text
  FROM supporter WHERE id = $1`;

const OF_SEMINAR = `
  SELECT 'seminar' AS "recordType", id AS "recordId", NULL::uuid AS "consultationId",
         coalesce(starts_at, created_at) AS at, title,
         concat_ws(E'\\n', code, audience, description, venue_name, digest,
           (SELECT string_agg(concat_ws(' ', name, affiliation, talk), E'\\n' ORDER BY position)
            FROM seminar_speaker WHERE seminar_id = seminar.id)) AS text
  FROM seminar WHERE id = $1`;

/** Everything written in a case: the case itself, its messages and notes, its submitted reports. */
export const wordsOfCase = (tx: Tx, id: string): Promise<Words[]> =>
  tx.query<Words[]>(OF_CASE, [id]);

export const wordsOfSupporter = (tx: Tx, id: string): Promise<Words[]> =>
  tx.query<Words[]>(OF_SUPPORTER, [id]);

export const wordsOfSeminar = (tx: Tx, id: string): Promise<Words[]> =>
  tx.query<Words[]>(OF_SEMINAR, [id]);

/** Records that no event told of (loaded in bulk, or before search existed), at most so many. */
export async function forgotten(
  tx: Tx,
  limit: number,
): Promise<{ cases: string[]; people: string[]; seminars: string[] }> {
  const missing = async (type: string, table: string) => {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE NOT EXISTS (
         SELECT FROM search_document WHERE record_type = $1 AND record_id = ${table}.id) LIMIT $2`,
      [type, limit],
    );
    return rows.map(({ id }) => id);
  };
  return {
    cases: await missing('consultation', 'consultation'),
    people: await missing('supporter', 'supporter'),
    seminars: await missing('seminar', 'seminar'),
  };
}
