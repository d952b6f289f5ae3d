import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { insertDeliveries, type NewDelivery } from '../db/delivery-store.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { deliveryCreated } from '../domain/events.js';
import { idIn, type MailCause } from '../domain/mail-cause.js';
import { Letters } from '../letters/letters.js';

/**
 * Writes one delivery for each mail events cause, before any mail leaves, together with the events
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

  /** Gives the ids of the deliveries written now, for all these events in one transaction. */
  async execute(...causes: readonly MailCause[]): Promise<string[]> {
    const rows = (await Promise.all(causes.map((cause) => this.rows(cause)))).flat();
    if (rows.length === 0) return [];
    const created = await this.unitOfWork.run(async (tx) => {
      const ids = await insertDeliveries(tx, rows);
      await this.outbox.add(tx, ids.map(deliveryCreated), this.clock.now());
      return ids;
    });
    if (created.length > 0) this.outbox.wake();
    return created;
  }

  private async rows(cause: MailCause): Promise<NewDelivery[]> {
    const now = this.clock.now();
    return (await this.letters.plan(cause)).map(({ template, recipient, oncePerCase }) => {
      const id = newId(now.getTime());
      return {
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
        oncePerCase,
      };
    });
  }
}
