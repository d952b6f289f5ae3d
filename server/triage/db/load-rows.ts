import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { bulkLoader } from '../../database/bulk-loader.js';
import type { Tx } from '../../database/unit-of-work.js';

export const loadConfirmations = bulkLoader('triage_confirmation');

/** Dates every suggestion to just after its case came in, where it was made at the time of loading. */
export async function backdateSuggestions(tx: Tx): Promise<void> {
  await tx.query(
    `UPDATE triage_suggestion SET created_at = received_at + interval '1 second'
     FROM ${CONSULTATION_SUMMARY} AS consultation WHERE consultation.id = consultation_id`,
  );
}
