import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { InboundMailEntity } from './inbound-mail.entity.js';

export type InboundMailRecord = Readonly<InboundMailEntity>;

@Injectable()
export class InboundMailRepository extends Repository<InboundMailEntity> {
  protected readonly entity = InboundMailEntity;

  /** Stores a mail as it came; false when it is there already. */
  async receive(
    tx: Tx,
    mail: Pick<
      InboundMailEntity,
      'id' | 'messageKey' | 'source' | 'envelopeTo' | 'raw' | 'reason' | 'receivedAt'
    >,
  ): Promise<boolean> {
    const { id, messageKey, source, envelopeTo, raw, reason, receivedAt } = mail;
    const rows = await tx.query<unknown[]>(
      `INSERT INTO inbound_mail (id, message_key, source, envelope_to, raw, state, reason,
         received_at)
       VALUES ($1, $2, $3, $4, $5, 'received', $6, $7)
       ON CONFLICT (message_key) DO NOTHING RETURNING id`,
      [id, messageKey, source, envelopeTo, raw, reason, receivedAt],
    );
    return rows.length > 0;
  }

  /** How many mails have become messages of the case since then. */
  countThreaded(tx: Tx, consultationId: string, since: Date): Promise<number> {
    const threaded = { consultationId, state: 'threaded', receivedAt: MoreThan(since) } as const;
    return tx.countBy(InboundMailEntity, threaded);
  }
}
