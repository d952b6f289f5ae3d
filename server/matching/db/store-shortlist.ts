import type { Tx } from '../../database/unit-of-work.js';
import type { Shortlist } from '../domain/types.js';

/** Keeps the shortlist of a case in place of the last one. */
export async function storeShortlist(
  tx: Tx,
  consultationId: string,
  { items, excluded, verdict, weightsVersion }: Shortlist,
  rosterRevision: string,
  rankedAt: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO shortlist (consultation_id, items, excluded, verdict, weights_version,
                            roster_revision, ranked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (consultation_id) DO UPDATE
     SET items = excluded.items, excluded = excluded.excluded, verdict = excluded.verdict,
         weights_version = excluded.weights_version, roster_revision = excluded.roster_revision,
         ranked_at = excluded.ranked_at`,
    [
      consultationId,
      JSON.stringify(items),
      JSON.stringify(excluded),
      verdict,
      weightsVersion,
      rosterRevision,
      rankedAt,
    ],
  );
}
