import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { awayOn, Terms, type SupporterLoads } from '../../supporters/index.js';
import { instantOf, localDate } from '../../platform/time/zone.js';

/** How busy a supporter is, for matching. */
export interface SupporterLoad {
  /** Cases they work on now, and offers they have not answered yet: both fill `capacityAtOnce`. */
  active: number;
  /** Cases taken on since the first of the month (Asia/Tokyo), and offers open now. */
  thisMonth: number;
  /** Offers declined (any reason) or left to expire in the last 30 days. */
  declinedRecently: number;
  /** While they are away: the last day of it, `YYYY-MM-DD`. */
  awayUntil?: string;
}

/** Who was asked about a case and what they did, for matching's experience and refusals. */
export interface PastEngagement {
  consultationId: string;
  supporterId: string;
  /** completed and reported: they helped; declined and expired: they did not. */
  state: 'reported' | 'completed' | 'declined' | 'expired';
  declineReason: string | null;
}

const IDLE: SupporterLoad = { active: 0, thisMonth: 0, declinedRecently: 0 };
const RECENT_MS = 30 * 24 * 60 * 60 * 1000;

/** What matching and the roster read of engagements. */
@Injectable()
export class Workloads implements SupporterLoads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly terms: Terms,
  ) {}

  /** Loads by supporter id; whoever is missing is idle. */
  async supporterLoads(): Promise<Map<string, SupporterLoad>> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<SupporterLoad & { supporterId: string }>(
      `SELECT supporter_id AS "supporterId",
              count(*) FILTER (WHERE state IN ('accepted', 'active') OR open)::int AS active,
              count(*) FILTER (WHERE open OR decided_at >= $1
                AND state IN ('accepted', 'active', 'reported', 'completed'))::int AS "thisMonth",
              count(*) FILTER (WHERE decided_at >= $2
                AND state IN ('declined', 'expired'))::int AS "declinedRecently"
       FROM (SELECT *, state = 'offered' AND (deadline > $3 OR paused_at IS NOT NULL) AS open FROM engagement) AS engagement
       WHERE state IN ('offered', 'accepted', 'active') OR decided_at >= least($1, $2)
       GROUP BY supporter_id`,
      [monthStart(now), new Date(now.getTime() - RECENT_MS), now],
    );
    const loads = new Map<string, SupporterLoad>(
      rows.map(({ supporterId, ...load }) => [supporterId, load]),
    );
    for (const [supporterId, availability] of await this.terms.availabilities()) {
      const away = awayOn(availability, now);
      if (away) loads.set(supporterId, { ...(loads.get(supporterId) ?? IDLE), awayUntil: away.to });
    }
    return loads;
  }

  /** Cases each supporter works on now, for the roster's own column. */
  async activeCases(supporterIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.query<{ id: string; cases: number }>(
      `SELECT supporter_id AS id, count(*)::int AS cases FROM engagement
       WHERE supporter_id = ANY($1::uuid[]) AND state IN ('accepted', 'active')
       GROUP BY supporter_id`,
      [supporterIds],
    );
    return new Map(rows.map(({ id, cases }) => [id, cases]));
  }

  /** Finished engagements of all cases, or of one. */
  past(consultationId: string | null = null, tx: Tx = this.unitOfWork.read) {
    return tx.query<PastEngagement[]>(
      `SELECT consultation_id AS "consultationId", supporter_id AS "supporterId", state,
              decline_reason AS "declineReason"
       FROM engagement
       WHERE state IN ('reported', 'completed', 'declined', 'expired')
         AND ($1::uuid IS NULL OR consultation_id = $1)
       ORDER BY offered_at, id`,
      [consultationId],
    );
  }
}

function monthStart(now: Date): Date {
  return instantOf({ ...localDate(now), day: 1 });
}
