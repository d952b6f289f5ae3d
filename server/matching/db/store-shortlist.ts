import type { Tx } from '../../database/unit-of-work.js';
import type { Shortlist } from '../domain/types.js';

/** The shortlist of one case. */
export interface CaseShortlist {
  readonly consultationId: string;
  readonly shortlist: Shortlist;
}

/** Keeps shortlists in place of the last ones, with one statement. */
export async function storeShortlists(
  tx: Tx,
  shortlists: readonly CaseShortlist[],
  rosterRevision: string,
  rankedAt: Date,
): Promise<void> {
  // Texts, so that the driver serialises each list once and PostgreSQL parses it once.
  await tx.query(
    `INSERT INTO shortlist (consultation_id, items, excluded, verdict, weights_version,
                            roster_revision, ranked_at)
     SELECT id, items::jsonb, excluded::jsonb, verdict, version, $6, $7
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
       AS one (id, items, excluded, verdict, version)
     ON CONFLICT (consultation_id) DO UPDATE
     SET items = excluded.items, excluded = excluded.excluded, verdict = excluded.verdict,
         weights_version = excluded.weights_version, roster_revision = excluded.roster_revision,
         ranked_at = excluded.ranked_at`,
    [
      shortlists.map(({ consultationId }) => consultationId),
      shortlists.map(({ shortlist }) => JSON.stringify(shortlist.items)),
      shortlists.map(({ shortlist }) => JSON.stringify(shortlist.excluded)),
      shortlists.map(({ shortlist }) => shortlist.verdict),
      shortlists.map(({ shortlist }) => shortlist.weightsVersion),
      rosterRevision,
      rankedAt,
    ],
  );
}
