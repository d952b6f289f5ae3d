import type { UnitOfWork } from '../../../database/unit-of-work.js';
import type { Clock } from '../../../platform/time/clock.js';
import { newId } from '../../../platform/core/ids.js';
import { isOneAddress } from '../../domain/mail-address.js';
import { MailNotSent, MailTransport, type OutgoingMail } from './mail-transport.js';

/** Keeps mails in the database, to be read at /dev/mailbox. One row a delivery, however often it is sent. */
export class CaptureTransport extends MailTransport {
  readonly closedBecause = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    if (!isOneAddress(mail.to)) throw new MailNotSent('あて先の形が正しくありません', true);
    await this.unitOfWork.query(
      `INSERT INTO captured_mail (id, delivery_id, to_address, subject, text, links, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (delivery_id) DO UPDATE
       SET id = excluded.id, to_address = excluded.to_address, subject = excluded.subject,
           text = excluded.text, links = excluded.links, at = excluded.at`,
      [newId(), mail.deliveryId, mail.to, mail.subject, mail.text, mail.links, this.clock.now()],
    );
  }
}
