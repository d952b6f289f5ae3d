import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { csvOf } from '../../platform/core/csv.js';
import { isoDate } from '../../platform/validation/fields.js';
import { isoLocalDate } from '../../platform/time/zone.js';

export const MissingExpertiseQuery = z.strictObject({
  /** From and to a month, both included; the last twelve months unless said. */
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export type MissingExpertiseQuery = z.output<typeof MissingExpertiseQuery>;

/** 足りない専門分野: what was asked for when nobody suited, month by month, the most wanted first. */
export const MissingExpertiseView = z
  .object({
    items: z.array(
      z.object({
        /** `2026-11`, by when it was found missing (Asia/Tokyo). */
        month: z.string(),
        code: z.string(),
        label: z.string(),
        cases: z.number().int(),
        /** Of these, the ones that still lack it. */
        open: z.number().int(),
        consultations: z.array(z.object({ id: z.string(), receiptNumber: z.string() })),
      }),
    ),
  })
  .meta({ id: 'MissingExpertise' });
export type MissingExpertiseView = z.infer<typeof MissingExpertiseView>;

/** For recruiting: which expertise the desk is asked for and does not have. */
@Injectable()
export class MissingExpertise {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list({ from, to }: MissingExpertiseQuery): Promise<MissingExpertiseView> {
    const items = await this.unitOfWork.query<MissingExpertiseView['items'][number]>(
      `SELECT month, code, max(label) AS label, count(*)::int AS cases,
              (count(*) FILTER (WHERE resolved_at IS NULL AND state = ANY($3)))::int AS open,
              jsonb_agg(jsonb_build_object('id', consultation_id, 'receiptNumber', receipt_number)
                        ORDER BY receipt_number) AS consultations
       FROM (SELECT gap.*, receipt_number, state,
                    to_char(found_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM') AS month
             FROM expertise_gap AS gap
             JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = consultation_id
             WHERE state NOT IN ('spam', 'out_of_scope')) AS gap
       WHERE month BETWEEN left($1, 7) AND left($2, 7)
       GROUP BY month, code ORDER BY month DESC, cases DESC, code`,
      [
        from ?? isoLocalDate(this.yearAgo()),
        to ?? '9999-12',
        ['received', 'hearing', 'matching', 'awaiting_requester'],
      ],
    );
    return { items };
  }

  private yearAgo(): Date {
    const now = this.clock.now();
    return new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth() + 1, 1));
  }

  async csv(query: MissingExpertiseQuery): Promise<string> {
    const { items } = await this.list(query);
    return csvOf([
      ['月', '専門分野', '相談件数', 'うち未解決', '受付番号'],
      ...items.map(({ month, label, cases, open, consultations }) => [
        month,
        label,
        cases,
        open,
        consultations.map(({ receiptNumber }) => receiptNumber).join(' '),
      ]),
    ]);
  }
}
