import type { Tx } from '../../database/unit-of-work.js';
import type { CaseShortlist } from './store-shortlist.js';

/** Keeps what expertise cases lack now; what they lacked before and no longer do is resolved. */
export async function storeGaps(
  tx: Tx,
  shortlists: readonly CaseShortlist[],
  at: Date,
): Promise<void> {
  const gaps = shortlists.flatMap(({ consultationId, shortlist }) =>
    shortlist.missing.map(({ code, label }) => ({ consultation_id: consultationId, code, label })),
  );
  await tx.query(
    `UPDATE expertise_gap AS gap SET resolved_at = $3
     WHERE consultation_id = ANY($1::uuid[]) AND resolved_at IS NULL
       AND NOT EXISTS (
         SELECT FROM jsonb_to_recordset($2::jsonb) AS now (consultation_id uuid, code text)
         WHERE now.consultation_id = gap.consultation_id AND now.code = gap.code)`,
    [shortlists.map(({ consultationId }) => consultationId), JSON.stringify(gaps), at],
  );
  if (gaps.length === 0) return;
  await tx.query(
    `INSERT INTO expertise_gap (consultation_id, code, label, found_at)
     SELECT consultation_id, code, label, $2
     FROM jsonb_to_recordset($1::jsonb) AS now (consultation_id uuid, code text, label text)
     ON CONFLICT (consultation_id, code) DO UPDATE
     SET resolved_at = NULL, label = excluded.label`,
    [JSON.stringify(gaps), at],
  );
}
