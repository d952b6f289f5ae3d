import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import { DeliveryRepository } from '../db/delivery.repository.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { deliveryDue } from '../domain/events.js';
import { MailTransport } from '../delivery/transport/mail-transport.js';

/** More in one sweep would only queue up in front of fresh mails. */
const BATCH = 500;

/**
 * Sends on what is due: next tries, mails whose job was lost with the queue, mails left in the hands of
 * a worker that died. The database says what is due; the queue is only how it gets done.
 */
@Injectable()
export class RequeueDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly transport: MailTransport,
    private readonly deliveries: DeliveryRepository,
  ) {}

  /** Gives how many were queued. */
  async execute(): Promise<number> {
    if (this.transport.closedBecause !== null) return 0;
    const now = this.clock.now();
    const queued = await this.unitOfWork.run(async (tx) => {
      // `sending → created` is the table's move "later"; the time moves on so that one sweep is enough.
      const next = new Date(now.getTime() + QUEUED_MS);
      const ids = await this.deliveries.requeueDue(tx, now, next, BATCH);
      await this.outbox.add(
        tx,
        ids.map((id) => deliveryDue(id)),
        now,
      );
      return ids.length;
    });
    if (queued > 0) this.outbox.wake();
    return queued;
  }
}
