import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import { Logger } from '../../platform/logger.js';
import type { DeliveryEntity } from '../db/delivery.entity.js';
import { moveDelivery } from '../db/delivery-store.js';
import { nextAttempt, STUCK_MS } from '../domain/back-off.js';
import { Letters } from '../letters/letters.js';
import type { MailTemplate } from '../mails/catalogue.js';
import { MailNotSent, MailTransport } from '../transport/mail-transport.js';

/**
 * Sends one mail: takes it in hand, writes it from its ids, gives it to the transport, notes the end.
 * A process killed in between leaves it in hand; the sweeper gives it back, and it is sent again.
 */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: Letters,
    private readonly transport: MailTransport,
  ) {}

  /** Does nothing when the mail is not waiting (sent already, in other hands, unknown). */
  async execute(id: string): Promise<void> {
    if (this.transport.closedBecause !== null) {
      await this.unitOfWork.query(
        `UPDATE delivery SET last_error = $2 WHERE id = $1 AND state = 'created'`,
        [id, this.transport.closedBecause],
      );
      return;
    }
    const delivery = await this.claim(id);
    if (delivery) await this.send(delivery);
  }

  private async claim(id: string): Promise<DeliveryEntity | null> {
    const patience = new Date(this.clock.now().getTime() + STUCK_MS);
    return moveDelivery(this.unitOfWork.read, id, 'claim', { nextAttemptAt: patience });
  }

  private async send(delivery: DeliveryEntity): Promise<void> {
    const attempts = delivery.attempts + 1;
    try {
      const written = await this.write(delivery);
      if (!written) throw new MailNotSent('送る相手か用件がなくなりました', true);
      const { to, mail } = written;
      await this.note(delivery, { toAddress: to, subject: mail.subject });
      const { id: deliveryId, messageId } = delivery;
      await this.transport.send({ ...mail, to, deliveryId, messageId });
    } catch (error) {
      await this.failed(delivery, attempts, error);
      return;
    }
    await moveDelivery(this.unitOfWork.read, delivery.id, 'accepted', {
      attempts,
      lastError: null,
      sentAt: this.clock.now(),
    });
  }

  private write(delivery: DeliveryEntity) {
    const { template, eventId, eventType, payload, recipientKind, recipientId } = delivery;
    return this.letters.write(
      template as MailTemplate,
      { id: eventId, type: eventType, payload },
      { kind: recipientKind, id: recipientId },
    );
  }

  /** What staff see while it is on its way; the body is nowhere. */
  private async note(
    { id }: DeliveryEntity,
    { toAddress, subject }: { toAddress: string; subject: string },
  ): Promise<void> {
    await this.unitOfWork.query(`UPDATE delivery SET to_address = $2, subject = $3 WHERE id = $1`, [
      id,
      toAddress,
      subject,
    ]);
  }

  private async failed(delivery: DeliveryEntity, attempts: number, error: unknown): Promise<void> {
    const known = error instanceof MailNotSent;
    // An error of ours is not the mail's: it is tried again, and the log tells what to mend.
    if (!known) this.logger.error('mail.unwritten', { deliveryId: delivery.id, err: error });
    const lastError = known ? error.reason : '作成できませんでした（システムのエラー）';
    const again = known && error.permanent ? null : nextAttempt(attempts, this.clock.now());
    const { id, template } = delivery;
    this.logger.warn('mail.not-sent', { deliveryId: id, template, attempts, final: !again });
    await moveDelivery(
      this.unitOfWork.read,
      id,
      again ? 'later' : 'given-up',
      again ? { attempts, lastError, nextAttemptAt: again } : { attempts, lastError },
    );
  }
}
