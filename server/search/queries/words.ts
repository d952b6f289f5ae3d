import { CONSULTATION_SUMMARY, caseWords } from '../../consultations/index.js';
import { messageWords } from '../../conversations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { reportWords } from '../../engagements/index.js';
import type { RecordWords } from '../../platform/core/record-words.js';
import { SEMINAR_SUMMARY, seminarWords } from '../../seminars/index.js';
import { SUPPORTER_SUMMARY, supporterWords } from '../../supporters/index.js';
import type { RecordType, Words } from '../domain/document.js';

const wordsOf = (
  recordType: RecordType,
  records: readonly RecordWords[],
  consultationId: string | null = null,
): Words[] =>
  records.map(({ id, ...words }) => ({ recordType, recordId: id, consultationId, ...words }));

/** Everything written in a case: the case itself, its messages and notes, its submitted reports. */
export async function wordsOfCase(tx: Tx, id: string): Promise<Words[]> {
  return [
    ...wordsOf('consultation', await caseWords(tx, id), id),
    ...wordsOf('message', await messageWords(tx, id), id),
    ...wordsOf('report', await reportWords(tx, id), id),
  ];
}

export const wordsOfSupporter = async (tx: Tx, id: string): Promise<Words[]> =>
  wordsOf('supporter', await supporterWords(tx, id));

export const wordsOfSeminar = async (tx: Tx, id: string): Promise<Words[]> =>
  wordsOf('seminar', await seminarWords(tx, id));

const VIEWS = {
  consultation: CONSULTATION_SUMMARY,
  supporter: SUPPORTER_SUMMARY,
  seminar: SEMINAR_SUMMARY,
} as const;

/** Records that no event told of (loaded in bulk, or before search existed), at most so many. */
export async function forgotten(
  tx: Tx,
  limit: number,
): Promise<{ cases: string[]; people: string[]; seminars: string[] }> {
  const missing = async (type: keyof typeof VIEWS) => {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${VIEWS[type]} AS record WHERE NOT EXISTS (
         SELECT FROM search_document WHERE record_type = $1 AND record_id = record.id) LIMIT $2`,
      [type, limit],
    );
    return rows.map(({ id }) => id);
  };
  return {
    cases: await missing('consultation'),
    people: await missing('supporter'),
    seminars: await missing('seminar'),
  };
}
