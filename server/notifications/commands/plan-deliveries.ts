import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { insertDelivery } from '../db/delivery-store.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { deliveryCreated } from '../domain/events.js';
import { idIn, type MailCause } from '../domain/mail-cause.js';
import { Letters } from '../letters/letters.js';

/**
 * Writes one delivery for each mail an event causes, before any mail leaves, together with the events
 * that send them. Running twice writes nothing twice.
 */
@Injectable()
export class PlanDeliveries {
  private readonly host: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly letters: Letters,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** Gives the ids of the deliveries written now. */
  async execute(cause: MailCause): Promise<string[]> {
    const planned = await this.letters.plan(cause);
    if (planned.length === 0) return [];
    const now = this.clock.now();
    const created = await this.unitOfWork.run(async (tx) => {
      const ids: string[] = [];
      for (const { template, recipient, oncePerCase } of planned) {
        const id = newId(now.getTime());
        const row = {
          id,
          eventId: cause.id,
          eventType: cause.type,
          template,
          recipientKind: recipient.kind,
          recipientId: recipient.id,
          consultationId: idIn(cause.payload, 'consultationId'),
          payload: cause.payload,
          toAddress: recipient.address,
          messageId: `<${id}@${this.host}>`,
          nextAttemptAt: new Date(now.getTime() + QUEUED_MS),
          createdAt: now,
        };
        if (await insertDelivery(tx, row, oncePerCase)) ids.push(id);
      }
      await this.outbox.add(tx, ids.map(deliveryCreated), now);
      return ids;
    });
    if (created.length > 0) this.outbox.wake();
    return created;
  }
}
