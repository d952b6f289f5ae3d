import { Injectable } from '@nestjs/common';
import { type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { isoDate, line } from '../../platform/validation/fields.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { unprocessable } from '../../platform/core/problems.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { readReceiptNumber } from '../domain/receipt-number.js';
import { CONSULTATION_STATES } from '../domain/states.js';
import { CHANNELS, REQUESTER_TYPES } from '../domain/vocabulary.js';
import { CURSOR, cursorOf, onlyAfter } from './case-cursor.js';
import { isOpen } from './is-open.js';
import { SUMMARY_COLUMNS, summaryOf } from './summary.js';
import type { ConsultationSummary } from './views.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const states = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(CONSULTATION_STATES)).min(1));

/** What the inbox can be narrowed by and sorted by; anything else is refused. */
export const ConsultationsQuery = z.strictObject({
  ...pageQuery,
  cursor: z
    .string()
    .regex(CURSOR, '前のページの nextCursor をそのまま指定してください。')
    .optional(),
  sort: z.enum(['receivedAt', 'replyBy']).default('receivedAt'),
  state: states.optional(),
  open: flag.optional(),
  /** Of the open ones, unless states are named: nobody owes spam a reply. */
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
  q: line(200).optional(),
});
export type ConsultationsQuery = z.output<typeof ConsultationsQuery>;

/** Beyond this many the total says "at least": counting on would cost more than it tells. */
const COUNT_CAP = 10_000;

const TOO_DEEP = {
  pointer: '/page',
  code: 'too-deep',
  detail: `ページ番号で進めるのは${COUNT_CAP.toLocaleString('ja-JP')}件までです。条件で絞るか、nextCursor で進んでください。`,
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** The inbox. */
@Injectable()
export class ListConsultations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By page number as far as is counted; by cursor to the end, each page as fast as the first. */
  async page(query: ConsultationsQuery): Promise<Page<ConsultationSummary>> {
    const { sort, order, perPage, cursor } = query;
    const offset = cursor === undefined ? (query.page - 1) * perPage : 0;
    if (offset >= COUNT_CAP) throw unprocessable([TOO_DEEP]);
    const builder = this.filtered(query)
      .select(SUMMARY_COLUMNS.map((column) => `c.${column}`))
      .orderBy(`c.${sort}`, order, sort === 'replyBy' ? 'NULLS LAST' : undefined)
      .addOrderBy('c.id', order)
      .skip(offset)
      .take(perPage + 1);
    if (cursor !== undefined) onlyAfter(builder, cursor, sort, order);
    const [found, counted] = await Promise.all([builder.getMany(), this.count(query)]);
    const rows = found.slice(0, perPage);
    const last = rows.at(-1);
    return {
      items: rows.map(summaryOf),
      total: Math.min(counted, COUNT_CAP),
      totalCapped: counted > COUNT_CAP,
      nextCursor: last && found.length > perPage ? cursorOf(last, sort) : null,
    };
  }

  /** How many fit, as far as it is worth counting. */
  private async count(query: ConsultationsQuery): Promise<number> {
    const [inner, parameters] = this.filtered(query)
      .select('1')
      .limit(COUNT_CAP + 1)
      .getQueryAndParameters();
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (${inner}) AS fitting`,
      parameters,
    );
    return row?.count ?? 0;
  }

  private filtered(query: ConsultationsQuery): SelectQueryBuilder<ConsultationEntity> {
    const builder = this.unitOfWork.read.createQueryBuilder(ConsultationEntity, 'c');
    const { requesterType, contentType, municipality, channel, fiscalYear, needsReview } = query;
    const equals = { requesterType, contentType, municipality, channel, fiscalYear, needsReview };
    for (const [column, value] of Object.entries(equals)) {
      if (value !== undefined) builder.andWhere(`c.${column} = :${column}`, { [column]: value });
    }
    if (query.assignee) builder.andWhere('c.assigneeId = :assignee', { assignee: query.assignee });
    if (query.state) builder.andWhere('c.state IN (:...states)', { states: query.state });
    else if (query.open || query.overdue) builder.andWhere(isOpen('c.state'));
    if (query.theme) builder.andWhere(':theme = ANY(c.themes)', { theme: query.theme });
    if (query.overdue) builder.andWhere('c.replyBy <= :now', { now: this.clock.now() });
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
