import type { MailContent, MailLanguage } from '../../domain/mail-content.js';
import type { MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';

/** A letter with the address it goes to now. */
export interface AddressedMail {
  address: string;
  language: MailLanguage;
  content: MailContent;
  /** False: nobody has confirmed the address, and the mail says how it came by it. */
  confirmed?: boolean;
}

/** One kind of reader: finds out who of them gets a mail, and writes it when it is sent. */
export interface Audience {
  /** Those who are to get this mail because of this event; nobody is a good answer. */
  recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]>;

  /**
   * The mail as it reads now, from the event's ids alone. Null when there is no longer anybody to
   * send it to or anything to say (the address was erased, the offer is already answered).
   */
  compose(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null>;
}
