import type { Mail } from '../../domain/mail-content.js';

/** A mail with its address, ready to leave. */
export interface OutgoingMail extends Mail {
  deliveryId: string;
  /** With angle brackets, as it stands in the header. */
  messageId: string;
  to: string;
  /** Where answers to this very mail find their way by themselves; the desk's own address without. */
  replyTo?: string;
  /** Where reports about this very mail come back (the envelope's sender). */
  bounceTo?: string;
}

/** Whose doing it is that a mail did not leave: the reader's server, our own side, or nobody's any more. */
export type Fault = 'receiver' | 'ours' | 'pointless';

/** A mail that did not leave. `reason` is kept with the delivery: codes and kinds, no personal data. */
export class MailNotSent extends Error {
  constructor(
    readonly reason: string,
    /** Trying again can never help. */
    readonly permanent: boolean,
    readonly fault: Fault = 'receiver',
    /** RFC 3463, where the server named one: `5.1.1`. */
    readonly status: string | null = null,
  ) {
    super(reason);
    this.name = 'MailNotSent';
  }
}

/** How mails leave: by SMTP, into the mailbox of the embedded profile, or not at all. */
export abstract class MailTransport {
  /** Why nothing can leave at the moment, in Japanese for staff; null when mails can be sent. */
  abstract readonly closedBecause: string | null;

  /**
   * Resolves when somebody else is responsible for the mail.
   * @throws MailNotSent
   */
  abstract send(mail: OutgoingMail): Promise<void>;

  /** Lets go of connections. */
  close(): void {
    return;
  }
}

/** Neither SMTP nor a mailbox: mails wait and say why. */
export class NoTransport extends MailTransport {
  readonly closedBecause = 'メールの送信先（SMTP_URL）が設定されていません。';

  send(): Promise<void> {
    return Promise.reject(new MailNotSent(this.closedBecause, false, 'ours'));
  }
}
