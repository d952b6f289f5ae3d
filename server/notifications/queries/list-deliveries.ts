import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { FindOptionsWhere } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { DeliveryEntity } from '../db/delivery.entity.js';
import { DELIVERY_STATES, SETTLED_STATES } from '../domain/delivery-states.js';
import { RECIPIENT_KINDS } from '../domain/recipient.js';
import { CATALOGUE } from '../mails/catalogue.js';

const instant = z.iso.datetime();

export const DeliveryView = z
  .object({
    id: z.string(),
    template: z.string(),
    /** What the desk calls this kind of mail. */
    templateName: z.string(),
    recipientKind: z.enum(RECIPIENT_KINDS),
    recipientId: z.string(),
    consultationId: z.string().nullable(),
    toAddress: z.string().nullable(),
    subject: z.string(),
    state: z.enum(DELIVERY_STATES),
    attempts: z.number().int(),
    /** Null once it is sent or given up. */
    nextAttemptAt: instant.nullable(),
    lastError: z.string().nullable(),
    createdAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Delivery' });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveriesQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['createdAt']).default('createdAt'),
  consultationId: z.uuid().optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  template: z.string().max(50).optional(),
  recipientKind: z.enum(RECIPIENT_KINDS).optional(),
});
export type DeliveriesQuery = z.output<typeof DeliveriesQuery>;

/** Beyond this many the total says "at least". */
const COUNT_CAP = 10_000;

/** The mails of a case, or of all of them, as staff see them. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    const where = filterOf(query);
    const rows = await this.unitOfWork.read.find(DeliveryEntity, {
      where,
      order: { createdAt: query.order, id: query.order },
      skip: (query.page - 1) * query.perPage,
      take: query.perPage,
    });
    const counted = await this.unitOfWork.read.find(DeliveryEntity, {
      where,
      select: { id: true },
      take: COUNT_CAP + 1,
    });
    return {
      items: rows.map(viewOf),
      total: Math.min(counted.length, COUNT_CAP),
      totalCapped: counted.length > COUNT_CAP,
      nextCursor: null,
    };
  }

  /** @throws Problem 404 */
  async byId(id: string): Promise<DeliveryView> {
    const row = await this.unitOfWork.read.findOneBy(DeliveryEntity, { id });
    if (!row) throw notFound();
    return viewOf(row);
  }

  /** Whether there is one of this id. */
  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(DeliveryEntity, { id });
  }
}

function filterOf(query: DeliveriesQuery): FindOptionsWhere<DeliveryEntity> {
  const { consultationId, state, template, recipientKind } = query;
  return {
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(state === undefined ? {} : { state }),
    ...(template === undefined ? {} : { template }),
    ...(recipientKind === undefined ? {} : { recipientKind }),
  };
}

function viewOf(row: DeliveryEntity): DeliveryView {
  const name = CATALOGUE.find(({ template }) => template === row.template)?.name ?? row.template;
  const settled = SETTLED_STATES.includes(row.state);
  return {
    id: row.id,
    template: row.template,
    templateName: name,
    recipientKind: row.recipientKind,
    recipientId: row.recipientId,
    consultationId: row.consultationId,
    toAddress: row.toAddress,
    // Written at send time: until then the list shows what kind of mail it will be.
    subject: row.subject ?? name,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: settled ? null : row.nextAttemptAt.toISOString(),
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
