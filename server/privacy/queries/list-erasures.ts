import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearRange } from '../../platform/time/fiscal-year.js';
import type { Page } from '../../platform/core/paging.js';
import { ERASURE_GROUNDS, ERASURE_LABELS, type ErasureGround } from '../domain/vocabulary.js';
import type { ErasureView } from './views.js';

export const ErasuresQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
  ground: z.enum(ERASURE_GROUNDS).optional(),
  fiscalYear: z.coerce.number().int().min(2000).max(2200).optional(),
});

interface Row {
  id: string;
  consultation_id: string;
  receipt_number: string;
  ground: ErasureGround;
  by_name: string;
  at: Date;
  counts: Record<string, number>;
}

/** The report of what was erased, newest first. */
@Injectable()
export class ListErasures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(query: z.output<typeof ErasuresQuery>): Promise<Page<ErasureView>> {
    const year = query.fiscalYear === undefined ? null : fiscalYearRange(query.fiscalYear);
    const parameters = [query.ground ?? null, year?.from ?? null, year?.to ?? null];
    const filter = `WHERE ($1::text IS NULL OR ground = $1)
      AND ($2::timestamptz IS NULL OR at >= $2) AND ($3::timestamptz IS NULL OR at < $3)`;
    const offset = (query.page - 1) * query.perPage;
    const rows = await this.unitOfWork.query<Row>(
      `SELECT erasure.*, consultation.receipt_number FROM erasure
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = erasure.consultation_id ${filter}
       ORDER BY at DESC, erasure.id DESC
       LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM erasure ${filter}`,
      parameters,
    );
    return {
      items: rows.map(erasureView),
      total: count?.total ?? 0,
      totalCapped: false,
      nextCursor: null,
    };
  }

  /** One line of the report. */
  async find(id: string): Promise<ErasureView | null> {
    const [row] = await this.unitOfWork.query<Row>(
      `SELECT erasure.*, consultation.receipt_number FROM erasure
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = erasure.consultation_id WHERE erasure.id = $1`,
      [id],
    );
    return row ? erasureView(row) : null;
  }
}

function erasureView(row: Row): ErasureView {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    receiptNumber: row.receipt_number,
    ground: row.ground,
    groundLabel: ERASURE_LABELS[row.ground],
    byName: row.by_name,
    at: row.at.toISOString(),
    counts: row.counts,
  };
}
