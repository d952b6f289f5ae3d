import type { Tx } from '../../database/unit-of-work.js';
import type { Shortlist } from '../domain/types.js';

/** The shortlist of one case. */
export interface CaseShortlist {
  readonly consultationId: string;
  readonly shortlist: Shortlist;
}

/**
 * Keeps shortlists in place of the last ones, with one statement; one made from a later look stays.
 *
 * @returns the cases whose shortlist was kept
 */
export async function storeShortlists(
  tx: Tx,
  shortlists: readonly CaseShortlist[],
  { rosterRevision, look }: { rosterRevision: string; look: string },
  rankedAt: Date,
): Promise<ReadonlySet<string>> {
  // Texts, so that the driver serialises each list once and PostgreSQL parses it once.
  const kept = await tx.query<{ id: string }[]>(
    `INSERT INTO shortlist (consultation_id, items, excluded, verdict, weights_version,
                            roster_revision, ranked_at, missing, look)
     SELECT id, items::jsonb, excluded::jsonb, verdict, version, $6, $7, missing::jsonb, $8
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $9::text[])
       AS one (id, items, excluded, verdict, version, missing)
     ON CONFLICT (consultation_id) DO UPDATE
     SET items = excluded.items, excluded = excluded.excluded, verdict = excluded.verdict,
         weights_version = excluded.weights_version, roster_revision = excluded.roster_revision,
         ranked_at = excluded.ranked_at, missing = excluded.missing, look = excluded.look
     WHERE shortlist.look <= excluded.look
     RETURNING consultation_id AS id`,
    [
      shortlists.map(({ consultationId }) => consultationId),
      shortlists.map(({ shortlist }) => JSON.stringify(shortlist.items)),
      shortlists.map(({ shortlist }) => JSON.stringify(shortlist.excluded)),
      shortlists.map(({ shortlist }) => shortlist.verdict),
      shortlists.map(({ shortlist }) => shortlist.weightsVersion),
      rosterRevision,
      rankedAt,
      look,
      shortlists.map(({ shortlist }) => JSON.stringify(shortlist.missing)),
    ],
  );
  return new Set(kept.map(({ id }) => id));
}
