import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY, type ConsultationState } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { isoDate } from '../../platform/validation/fields.js';
import type { Page } from '../../platform/core/paging.js';
import {
  dueWhenEndedBefore,
  ENDED_STATES,
  retainedUntil,
  RETENTION_YEARS,
  type RetentionYears,
} from '../domain/retention.js';
import { HOLD_LABELS, type HoldKind } from '../domain/vocabulary.js';
import type { DueCase } from './views.js';

export const PreviewQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
  /** What would be due on this day; today unless said. */
  on: isoDate.optional(),
});

interface Row {
  id: string;
  receipt_number: string;
  title: string;
  state: ConsultationState;
  ended_at: Date;
  years: RetentionYears;
  holds: HoldKind[] | null;
}

/** $1 classes, $2 for each the instant before which a case must have ended, $3 states. */
const DUE = `
  FROM ${CONSULTATION_SUMMARY} AS consultation
  CROSS JOIN retention_setting
  LEFT JOIN case_retention ON case_retention.consultation_id = consultation.id
  JOIN unnest($1::int[], $2::timestamptz[]) AS class (years, ended_before)
    ON class.years = coalesce(case_retention.years, retention_setting.years)
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT kind) AS kinds FROM erasure_hold
    WHERE consultation_id = consultation.id AND released_at IS NULL) AS held ON true
  WHERE consultation.state = ANY($3)
    AND coalesce(consultation.closed_at, consultation.updated_at) < class.ended_before
    AND NOT EXISTS (
      SELECT 1 FROM erasure WHERE consultation_id = consultation.id
       AND erasure.at >= coalesce(consultation.closed_at, consultation.updated_at))`;

/**
 * Cases whose retention is over and which were not erased since they ended. A case that ended without being closed
 * (spam, withdrawn …) counts from its last change.
 */
@Injectable()
export class DueCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What the next run will erase, and what is held back; longest over first. */
  async preview(query: z.output<typeof PreviewQuery>): Promise<Page<DueCase>> {
    const parameters = this.parameters(
      query.on === undefined ? undefined : new Date(`${query.on}T00:00:00+09:00`),
    );
    const offset = (query.page - 1) * query.perPage;
    const rows = await this.unitOfWork.query<Row>(
      `SELECT consultation.id, receipt_number, title, state, class.years, held.kinds AS holds,
              coalesce(closed_at, updated_at) AS ended_at ${DUE}
       ORDER BY ended_at, consultation.id LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total ${DUE}`,
      parameters,
    );
    const items = rows.map(dueCase);
    return { items, total: count?.total ?? 0, totalCapped: false, nextCursor: null };
  }

  /** Ids of what may be erased now, at most `limit`. */
  async free(limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT consultation.id ${DUE} AND held.kinds IS NULL
       ORDER BY coalesce(closed_at, updated_at), consultation.id LIMIT ${String(limit)}`,
      this.parameters(),
    );
    return rows.map(({ id }) => id);
  }

  private parameters(at: Date = this.clock.now()): unknown[] {
    return [
      [...RETENTION_YEARS],
      RETENTION_YEARS.map((years) => dueWhenEndedBefore(at, years)),
      [...ENDED_STATES],
    ];
  }
}

function dueCase(row: Row): DueCase {
  return {
    id: row.id,
    receiptNumber: row.receipt_number,
    title: row.title,
    state: row.state,
    endedAt: row.ended_at.toISOString(),
    years: row.years,
    keptUntil: retainedUntil(row.ended_at, row.years).toISOString(),
    heldFor: (row.holds ?? []).map((kind) => HOLD_LABELS[kind]),
  };
}
