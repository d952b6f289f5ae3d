import { Injectable } from '@nestjs/common';
import { type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import { isoDate } from '../../platform/fields.js';
import { pageQuery, type Page } from '../../platform/paging.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { readReceiptNumber } from '../domain/receipt-number.js';
import { CONSULTATION_STATES, OPEN_STATES } from '../domain/states.js';
import { CHANNELS, REQUESTER_TYPES } from '../domain/vocabulary.js';
import { summaryOf } from './show-consultation.js';
import type { ConsultationSummary } from './views.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const states = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(CONSULTATION_STATES)).min(1));

/** What the inbox can be narrowed by and sorted by; anything else is refused. */
export const ConsultationsQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['receivedAt', 'replyBy']).default('receivedAt'),
  state: states.optional(),
  open: flag.optional(),
  overdue: flag.optional(),
  needsReview: flag.optional(),
  requesterType: z.enum(REQUESTER_TYPES).optional(),
  contentType: z.string().max(40).optional(),
  theme: z.string().max(10).optional(),
  municipality: z.string().max(6).optional(),
  channel: z.enum(CHANNELS).optional(),
  assignee: z.uuid().optional(),
  fiscalYear: z.coerce.number().int().min(2000).max(2200).optional(),
  /** Days received, both included, Asia/Tokyo: where a report's figure leads. */
  receivedFrom: isoDate.optional(),
  receivedTo: isoDate.optional(),
  q: z.string().max(200).optional(),
});
export type ConsultationsQuery = z.output<typeof ConsultationsQuery>;

/** Beyond this many the total says "at least": counting on would cost more than it tells. */
const COUNT_CAP = 10_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The inbox. */
@Injectable()
export class ListConsultations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(query: ConsultationsQuery): Promise<Page<ConsultationSummary>> {
    const sort = query.sort === 'replyBy' ? 'c.replyBy' : 'c.receivedAt';
    const rows = await this.filtered(query)
      .orderBy(sort, query.order, query.sort === 'replyBy' ? 'NULLS LAST' : undefined)
      .addOrderBy('c.id', query.order)
      .skip((query.page - 1) * query.perPage)
      .take(query.perPage)
      .getMany();
    const counted = await this.filtered(query)
      .select('1')
      .limit(COUNT_CAP + 1)
      .getRawMany();
    return {
      items: rows.map(summaryOf),
      total: Math.min(counted.length, COUNT_CAP),
      totalCapped: counted.length > COUNT_CAP,
      nextCursor: null,
    };
  }

  private filtered(query: ConsultationsQuery): SelectQueryBuilder<ConsultationEntity> {
    const builder = this.unitOfWork.read.createQueryBuilder(ConsultationEntity, 'c');
    const { requesterType, contentType, municipality, channel, fiscalYear, needsReview } = query;
    const equals = { requesterType, contentType, municipality, channel, fiscalYear, needsReview };
    for (const [column, value] of Object.entries(equals)) {
      if (value !== undefined) builder.andWhere(`c.${column} = :${column}`, { [column]: value });
    }
    if (query.assignee) builder.andWhere('c.assigneeId = :assignee', { assignee: query.assignee });
    const wanted = query.state ?? (query.open ? OPEN_STATES : undefined);
    if (wanted) builder.andWhere('c.state IN (:...states)', { states: wanted });
    if (query.theme) builder.andWhere(':theme = ANY(c.themes)', { theme: query.theme });
    if (query.overdue) builder.andWhere('c.replyBy < :now', { now: this.clock.now() });
    if (query.receivedFrom) {
      const from = new Date(`${query.receivedFrom}T00:00:00+09:00`);
      builder.andWhere('c.receivedAt >= :receivedFrom', { receivedFrom: from });
    }
    if (query.receivedTo) {
      const to = new Date(Date.parse(`${query.receivedTo}T00:00:00+09:00`) + DAY_MS);
      builder.andWhere('c.receivedAt < :receivedTo', { receivedTo: to });
    }
    if (query.q?.trim()) this.matching(builder, query.q.trim());
    return builder;
  }

  /** A receipt number finds its case; other words are looked for in title, body and names. */
  private matching(builder: SelectQueryBuilder<ConsultationEntity>, q: string): void {
    const receiptNumber = readReceiptNumber(q);
    if (receiptNumber) {
      builder.andWhere('c.receiptNumber = :receiptNumber', { receiptNumber });
      return;
    }
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const columns = ['title', 'body', 'name', 'kana', 'organisation'];
    const anywhere = columns.map((column) => `c.${column} ILIKE :like`).join(' OR ');
    builder.andWhere(`(${anywhere})`, { like });
  }
}
