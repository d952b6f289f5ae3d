import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import { newId } from '../../platform/core/ids.js';
import { InboundMailRepository } from '../db/inbound-mail.repository.js';
import { mailArrived } from '../domain/events.js';
import { messageKey as messageKeyOf } from '../domain/inbound/message-key.js';
import type { HoldReason, InboundSource } from '../domain/inbound/states.js';

export interface IncomingMail {
  raw: Buffer;
  source: InboundSource;
  /** To whom the envelope says it came, where the source knows. */
  envelopeTo: string | null;
  /** Only the beginning of a mail that is too large to be taken. */
  isBeginning?: boolean;
}

/**
 * Keeps a mail as it came, before anybody reads it: once this returns it is not lost any more, whatever
 * is wrong with it. The same mail again is the same row.
 */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly inboundMails: InboundMailRepository,
  ) {}

  /** Whether it was new. */
  async execute({ raw, source, envelopeTo, isBeginning = false }: IncomingMail): Promise<boolean> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    const reason: HoldReason | null = isBeginning ? 'too-large' : null;
    const isNew = await this.unitOfWork.run(async (tx) => {
      const messageKey = messageKeyOf(raw, envelopeTo);
      const mail = { id, messageKey, source, envelopeTo, raw, reason, receivedAt: now };
      const received = await this.inboundMails.receive(tx, mail);
      if (received) await this.outbox.add(tx, [mailArrived(id)], now);
      return received;
    });
    if (isNew) this.outbox.wake();
    return isNew;
  }
}
