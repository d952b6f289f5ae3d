import { bulkLoader } from '../../database/bulk-loader.js';
import type { Tx } from '../../database/unit-of-work.js';

export const loadConsultations = bulkLoader('consultation', 'timeline_entry', 'hearing');

/**
 * Receipt numbers go on after the loaded ones. The app's role may draw numbers but not set them, so as
 * many are drawn as were used.
 */
export async function useUpReceiptNumbers(
  tx: Tx,
  lastByFiscalYear: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [year, last] of lastByFiscalYear) {
    await tx.query(`SELECT nextval($1::regclass) FROM generate_series(1, $2::int)`, [
      `receipt_number_${String(year)}`,
      last,
    ]);
  }
}

/** Dates every entry of a kind to just after its case came in, where it was written at the time of loading. */
export async function backdateNotes(tx: Tx, kind: string): Promise<void> {
  await tx.query(
    `UPDATE timeline_entry SET at = received_at + interval '1 second' FROM consultation
     WHERE consultation.id = consultation_id AND kind = $1`,
    [kind],
  );
}
