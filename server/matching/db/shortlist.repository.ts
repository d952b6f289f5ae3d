import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { Shortlist } from '../domain/types.js';

/** The shortlist of one case. */
export interface CaseShortlist {
  readonly consultationId: string;
  readonly shortlist: Shortlist;
}

/** What was ranked for cases, and what expertise they lack. */
@Injectable()
export class ShortlistRepository {
  /**
   * Keeps shortlists in place of the last ones, with one statement; one made from a later look stays.
   *
   * @returns the cases whose shortlist was kept
   */
  async saveAll(
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

  /** Keeps what expertise cases lack now; what they lacked before and no longer do is resolved. */
  async saveGaps(tx: Tx, shortlists: readonly CaseShortlist[], at: Date): Promise<void> {
    const gaps = shortlists.flatMap(({ consultationId, shortlist }) =>
      shortlist.missing.map(({ code, label }) => ({
        consultation_id: consultationId,
        code,
        label,
      })),
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
}
