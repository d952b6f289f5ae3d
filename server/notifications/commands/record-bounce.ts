import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Digests } from '../../identity/index.js';
import { Clock } from '../../platform/time/clock.js';
import { isDeadAddress, type Bounce } from '../domain/inbound/delivery-status.js';
import { DeliveryRepository, type DeliveryRecord } from '../db/delivery.repository.js';
import { SuppressionRepository } from '../db/suppression.repository.js';

/** A report about a mail of ours came back: its delivery says so, and a dead address gets no more. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
    private readonly deliveries: DeliveryRepository,
    private readonly suppressions: SuppressionRepository,
  ) {}

  /**
   * Gives the delivery's id, or null when no mail of ours is meant.
   * @param deliveryId out of the address the report came to, which nobody can forge
   */
  execute(bounce: Bounce, deliveryId: string | null): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const delivery = await this.find(tx, bounce, deliveryId);
      if (!delivery) return null;
      // Somewhere it is still being tried: nothing is decided.
      if (bounce.action === 'delayed') return delivery.id;
      const { status } = bounce;
      const final = status?.startsWith('4.') !== true;
      const told = final
        ? `あて先に届きませんでした（${status ?? '理由不明'}）`
        : `あて先が受け取れない状態でした（${status ?? ''}）`;
      await this.deliveries.move(tx, delivery.id, final ? 'bounced' : 'returned', {
        lastError: told,
      });
      const addressDigest = this.digests.email(delivery.toAddress);
      if (deliveryId !== null && addressDigest !== null && isDeadAddress(status)) {
        await this.suppressions.add(tx, {
          addressDigest,
          reason: 'bounce',
          status,
          deliveryId: delivery.id,
          consultationId: delivery.consultationId,
          at: this.clock.now(),
        });
      }
      return delivery.id;
    });
  }

  /** By the address, else by the Message-ID of the mail that came back. */
  private async find(
    tx: Tx,
    { messageId }: Bounce,
    deliveryId: string | null,
  ): Promise<DeliveryRecord | null> {
    const named = messageId === null ? null : /^<([0-9a-f-]{36})@/u.exec(messageId)?.[1];
    const id = deliveryId ?? named;
    if (!id) return null;
    const delivery = await this.deliveries.find(tx, id);
    return delivery && (deliveryId !== null || delivery.messageId === messageId) ? delivery : null;
  }
}
