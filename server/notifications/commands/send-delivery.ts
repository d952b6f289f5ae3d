import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Digests } from '../../identity/index.js';
import { Clock } from '../../platform/time/clock.js';
import { Logger } from '../../platform/core/logger.js';
import { nextAttempt, STUCK_MS } from '../domain/back-off.js';
import type { DeliveryCause } from '../domain/delivery-states.js';
import { WAITS_ITS_TURN } from '../domain/first-mails.js';
import { isDeadAddress } from '../domain/inbound/delivery-status.js';
import { FirstMails } from '../delivery/first-mails.js';
import { MailComposer } from '../mails/composers/mail-composer.js';
import type { MailTemplate } from '../mails/catalogue.js';
import { ReplyAddresses } from '../inbound/reply-addresses.js';
import { MailNotSent, MailTransport, type Fault } from '../delivery/transport/mail-transport.js';
import { DeliveryRepository, type DeliveryRecord } from '../db/delivery.repository.js';
import { SuppressionRepository } from '../db/suppression.repository.js';

/** What it comes to when it did not work and is not tried again. */
const ENDS: Record<Fault, { known: DeliveryCause; tired: DeliveryCause }> = {
  receiver: { known: 'refused', tired: 'tired' },
  ours: { known: 'broken', tired: 'broken' },
  pointless: { known: 'pointless', tired: 'pointless' },
};

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
    private readonly composer: MailComposer,
    private readonly transport: MailTransport,
    private readonly digests: Digests,
    private readonly replies: ReplyAddresses,
    private readonly firstMails: FirstMails,
    private readonly deliveries: DeliveryRepository,
    private readonly suppressions: SuppressionRepository,
  ) {}

  /** Does nothing when the mail is not waiting (sent already, in other hands, unknown). */
  async execute(id: string): Promise<void> {
    if (this.transport.closedBecause !== null) {
      const { read } = this.unitOfWork;
      await this.deliveries.setObstacle(read, id, this.transport.closedBecause);
      return;
    }
    const delivery = await this.claim(id);
    if (delivery) await this.send(delivery);
  }

  private async claim(id: string): Promise<DeliveryRecord | null> {
    const patience = new Date(this.clock.now().getTime() + STUCK_MS);
    return this.deliveries.move(this.unitOfWork.read, id, 'claim', { nextAttemptAt: patience });
  }

  private async send(delivery: DeliveryRecord): Promise<void> {
    const attempts = delivery.attempts + 1;
    try {
      const turn = await this.hand(delivery);
      if (turn !== null) return await this.wait(delivery.id, turn);
    } catch (error) {
      await this.failed(delivery, attempts, error);
      return;
    }
    await this.deliveries.move(this.unitOfWork.read, delivery.id, 'accepted', {
      attempts,
      lastError: null,
      sentAt: this.clock.now(),
    });
  }

  /** It is not this mail's turn: no try was made, and none is counted. */
  private async wait(id: string, nextAttemptAt: Date): Promise<void> {
    const changes = { nextAttemptAt, lastError: WAITS_ITS_TURN };
    await this.deliveries.move(this.unitOfWork.read, id, 'turn', changes);
  }

  /** Gives the mail to the transport; or when its turn comes, if that is not now. */
  private async hand(delivery: DeliveryRecord): Promise<Date | null> {
    const replyTo = await this.replies.forAnswers(delivery);
    const written = await this.write(delivery, replyTo !== null);
    if (!written) throw new MailNotSent('送る相手か用件がなくなりました', true, 'pointless');
    const { to, mail } = written;
    if (await this.note(delivery, { toAddress: to, subject: mail.subject })) {
      throw new MailNotSent('前に届かなかったあて先のため、送りませんでした', true);
    }
    const turn = await this.firstMails.take(delivery, to);
    if (turn !== null) return turn;
    const { id: deliveryId, messageId } = delivery;
    const bounceTo = this.replies.forReports(deliveryId);
    await this.transport.send({
      ...mail,
      to,
      deliveryId,
      messageId,
      ...(replyTo !== null && { replyTo }),
      ...(bounceTo !== null && { bounceTo }),
    });
    return null;
  }

  private write(delivery: DeliveryRecord, answerable: boolean) {
    const { template, eventId, eventType, payload, recipientKind, recipientId } = delivery;
    return this.composer.write(
      template as MailTemplate,
      { id: eventId, type: eventType, payload },
      { kind: recipientKind, id: recipientId },
      answerable,
    );
  }

  /** What staff see while it is on its way; the body is nowhere. Whether nothing is sent there any more. */
  private async note(
    delivery: DeliveryRecord,
    { toAddress, subject }: { toAddress: string; subject: string },
  ): Promise<boolean> {
    delivery.toAddress = toAddress;
    return this.deliveries.note(this.unitOfWork.read, delivery.id, {
      toAddress,
      subject,
      addressDigest: this.digests.email(toAddress) ?? '',
    });
  }

  private async failed(delivery: DeliveryRecord, attempts: number, error: unknown): Promise<void> {
    const { id, template } = delivery;
    const known = error instanceof MailNotSent;
    // An error of ours is not the mail's: it is tried again, and the log tells what to mend.
    if (!known) this.logger.error('mail.unwritten', { deliveryId: id, err: error });
    const lastError = known ? error.reason : '作成できませんでした（システムのエラー）';
    const permanent = known && error.permanent;
    const again = permanent ? null : nextAttempt(attempts, this.clock.now());
    this.logger.warn('mail.not-sent', { deliveryId: id, template, attempts, final: !again });
    const end = ENDS[known ? error.fault : 'ours'][permanent ? 'known' : 'tired'];
    await this.deliveries.move(
      this.unitOfWork.read,
      id,
      again ? 'later' : end,
      again ? { attempts, lastError, nextAttemptAt: again } : { attempts, lastError },
    );
    if (known && isDeadAddress(error.status)) await this.suppress(delivery, error.status);
  }

  private async suppress(delivery: DeliveryRecord, status: string | null): Promise<void> {
    const { id: deliveryId, consultationId, toAddress } = delivery;
    const addressDigest = this.digests.email(toAddress);
    if (addressDigest === null) return;
    const at = this.clock.now();
    const entry = {
      addressDigest,
      reason: 'refused',
      status,
      deliveryId,
      consultationId,
      at,
    } as const;
    await this.suppressions.add(this.unitOfWork.read, entry);
  }
}
