import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { ENGAGEMENT_SUMMARY } from '../../engagements/index.js';
import { SUPPORTER_SUMMARY } from '../../supporters/index.js';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { isoDate } from '../../platform/validation/fields.js';
import { gini } from '../domain/gini.js';

export const FiguresQuery = z.strictObject({ from: isoDate.optional(), to: isoDate.optional() });

const share = z.number().min(0).max(1).nullable();

/** How well ranking served the desk in a period, by when offers were made. null: nothing to count. */
export const MatchingFiguresView = z
  .object({
    /** Cases in which an offer was made and answered (or ran out). */
    cases: z.number().int(),
    /** The share of these whose very first offer was accepted. */
    acceptedFirst: share,
    /** The share of accepted offers that went to one of the first three of the shortlist. */
    acceptedFromFirstThree: share,
    /** Offers that staff gave a reason for. */
    overridden: z.number().int(),
    /** From offer to acceptance, hours. */
    hoursToAccept: z.object({ median: z.number().nullable(), ninetieth: z.number().nullable() }),
    /** 0: every supporter took on as many cases; 1: one took them all. */
    gini: z.number().min(0).max(1).nullable(),
    supporters: z.number().int(),
    /** The share of themes with somebody who could be asked, and the themes without. */
    themesCovered: share,
    themesWithout: z.array(
      z.object({ code: z.string(), name: z.string(), cases: z.number().int() }),
    ),
  })
  .meta({ id: 'MatchingFigures' });
export type MatchingFiguresView = z.infer<typeof MatchingFiguresView>;

interface Counted {
  cases: number;
  accepted_first: number;
  accepted: number;
  first_three: number;
  placed: number;
  overridden: number;
  median: number | null;
  ninetieth: number | null;
}

const YEAR_MS = 365 * 86_400_000;

/** What ranking is judged by, besides who says it was right: the quality screen shows it. */
@Injectable()
export class MatchingFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
    private readonly clock: Clock,
  ) {}

  /** @param from included; @param to excluded. The last year unless said. */
  async between(from?: Date, to?: Date): Promise<MatchingFiguresView> {
    // Up to and with this very moment.
    const until = to ?? new Date(this.clock.now().getTime() + 1);
    const since = from ?? new Date(until.getTime() - YEAR_MS);
    const [offers, loads, themes] = await Promise.all([
      this.offers(since, until),
      this.loads(since, until),
      this.themes(since, until),
    ]);
    const of = (part: number, whole: number) => (whole === 0 ? null : part / whole);
    const covered = themes.filter(({ supporters }) => supporters > 0).length;
    return {
      cases: offers.cases,
      acceptedFirst: of(offers.accepted_first, offers.cases),
      acceptedFromFirstThree: of(offers.first_three, offers.placed),
      overridden: offers.overridden,
      hoursToAccept: { median: offers.median, ninetieth: offers.ninetieth },
      gini: gini(loads),
      supporters: loads.length,
      themesCovered: of(covered, themes.length),
      themesWithout: themes
        .filter(({ supporters }) => supporters === 0)
        .map(({ code, cases }) => ({ code, name: this.centre.themeName(code), cases })),
    };
  }

  private async offers(from: Date, to: Date): Promise<Counted> {
    const [row] = await this.unitOfWork.query<Counted>(
      `WITH decided AS (
         SELECT engagement.*, state IN ('accepted', 'active', 'reported', 'completed') AS taken,
                row_number() OVER (PARTITION BY engagement.consultation_id
                                   ORDER BY offered_at, engagement.id) AS turn,
                choice.place, choice.reason AS override
         FROM ${ENGAGEMENT_SUMMARY} AS engagement
         LEFT JOIN offer_choice AS choice ON choice.engagement_id = engagement.id
         WHERE offered_at >= $1 AND offered_at < $2
           AND state IN ('accepted', 'active', 'reported', 'completed', 'declined', 'expired'))
       SELECT count(*) FILTER (WHERE turn = 1)::int AS cases,
              count(*) FILTER (WHERE turn = 1 AND taken)::int AS accepted_first,
              count(*) FILTER (WHERE taken AND place IS NOT NULL)::int AS placed,
              count(*) FILTER (WHERE taken AND place <= 3)::int AS first_three,
              count(override)::int AS overridden,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS ninetieth
       FROM (SELECT *, CASE WHEN taken
               THEN extract(epoch FROM decided_at - offered_at)::float8 / 3600 END AS hours
             FROM decided) AS decided`,
      [from, to],
    );
    if (!row) throw new Error('an aggregate without a row');
    return row;
  }

  /** Cases taken on by each supporter who could be asked. */
  private async loads(from: Date, to: Date): Promise<number[]> {
    const rows = await this.unitOfWork.query<{ cases: number }>(
      `SELECT count(engagement.id)::int AS cases
       FROM ${SUPPORTER_SUMMARY} AS supporter
       LEFT JOIN ${ENGAGEMENT_SUMMARY} AS engagement
         ON engagement.supporter_id = supporter.id
        AND engagement.state IN ('accepted', 'active', 'reported', 'completed')
        AND engagement.offered_at >= $1 AND engagement.offered_at < $2
       WHERE supporter.status = 'active' AND supporter.email IS NOT NULL
       GROUP BY supporter.id`,
      [from, to],
    );
    return rows.map(({ cases }) => cases);
  }

  private async themes(from: Date, to: Date) {
    const codes = this.centre.themes.map(({ code }) => code);
    return this.unitOfWork.query<{ code: string; supporters: number; cases: number }>(
      `SELECT code,
              (SELECT count(*)::int FROM ${SUPPORTER_SUMMARY}
               WHERE status = 'active' AND themes @> ARRAY[code]) AS supporters,
              (SELECT count(*)::int FROM ${CONSULTATION_SUMMARY}
               WHERE themes @> ARRAY[code] AND received_at >= $2 AND received_at < $3) AS cases
       FROM unnest($1::text[]) AS theme (code) ORDER BY code`,
      [codes, from, to],
    );
  }
}
