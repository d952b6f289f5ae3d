import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { FindCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { InboundMailEntity } from '../db/inbound-mail.entity.js';
import { INBOUND_SOURCES, INBOUND_STATES } from '../domain/inbound/states.js';

const instant = z.iso.datetime();

export const InboundMailView = z
  .object({
    id: z.string(),
    source: z.enum(INBOUND_SOURCES),
    state: z.enum(INBOUND_STATES),
    /** A code: why it waits, or what made it a program's. */
    reason: z.string().nullable(),
    fromAddress: z.string().nullable(),
    /** Whether a trusted mail server confirmed that it comes from there; null until it was read. */
    senderConfirmed: z.boolean().nullable(),
    subject: z.string().nullable(),
    consultationId: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    receivedAt: instant,
    settledAt: instant.nullable(),
    handledByName: z.string().nullable(),
    /** The mail as it came can be downloaded. */
    hasOriginal: z.boolean(),
  })
  .meta({ id: 'InboundMail' });
export type InboundMailView = z.infer<typeof InboundMailView>;

export const InboundMailText = InboundMailView.extend({ text: z.string().nullable() }).meta({
  id: 'InboundMailText',
});
export type InboundMailText = z.infer<typeof InboundMailText>;

export const InboundMailsQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['receivedAt']).default('receivedAt'),
  state: z.enum(INBOUND_STATES).optional(),
});
export type InboundMailsQuery = z.output<typeof InboundMailsQuery>;

const COUNT_CAP = 10_000;

/** Mails that came in, as the desk sees them. */
@Injectable()
export class ListInboundMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: FindCase,
  ) {}

  async page({ state, order, page, perPage }: InboundMailsQuery): Promise<Page<InboundMailView>> {
    const where = state === undefined ? {} : { state };
    const rows = await this.unitOfWork.read.find(InboundMailEntity, {
      where,
      select: LISTED,
      order: { receivedAt: order, id: order },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    const counted = await this.unitOfWork.read.find(InboundMailEntity, {
      where,
      select: { id: true },
      take: COUNT_CAP + 1,
    });
    return {
      items: await this.viewsOf(rows),
      total: Math.min(counted.length, COUNT_CAP),
      totalCapped: counted.length > COUNT_CAP,
      nextCursor: null,
    };
  }

  /** With its words. @throws Problem 404 */
  async byId(id: string): Promise<InboundMailText> {
    const row = await this.unitOfWork.read.findOne(InboundMailEntity, {
      where: { id },
      select: { ...LISTED, text: true },
    });
    if (!row) throw notFound();
    const [view] = await this.viewsOf([row]);
    if (!view) throw notFound();
    return { ...view, text: row.text };
  }

  /** The bytes of a mail that no program reads, or that waits. @throws Problem 404 */
  async original(id: string): Promise<Buffer> {
    const row = await this.unitOfWork.read.findOne(InboundMailEntity, {
      where: { id },
      select: { id: true, raw: true },
    });
    if (!row?.raw) throw notFound();
    return row.raw;
  }

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(InboundMailEntity, { id });
  }

  private async viewsOf(rows: readonly InboundMailEntity[]): Promise<InboundMailView[]> {
    const kept = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM inbound_mail WHERE id = ANY($1) AND raw IS NOT NULL',
      [rows.map(({ id }) => id)],
    );
    const withBytes = new Set(kept.map(({ id }) => id));
    return Promise.all(rows.map((row) => this.viewOf(row, withBytes.has(row.id))));
  }

  private async viewOf(row: InboundMailEntity, hasOriginal: boolean): Promise<InboundMailView> {
    const { id, source, state, reason, fromAddress, subject, consultationId, handledByName } = row;
    const found = consultationId === null ? null : await this.cases.byId(consultationId);
    return {
      id,
      source,
      state,
      reason,
      fromAddress,
      senderConfirmed: row.senderConfirmed,
      subject,
      consultationId,
      receiptNumber: found?.receiptNumber ?? null,
      receivedAt: row.receivedAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
      handledByName,
      hasOriginal,
    };
  }
}

/** Without the bytes. */
const LISTED = {
  id: true,
  source: true,
  state: true,
  reason: true,
  fromAddress: true,
  senderConfirmed: true,
  subject: true,
  consultationId: true,
  receivedAt: true,
  settledAt: true,
  handledByName: true,
} as const;
