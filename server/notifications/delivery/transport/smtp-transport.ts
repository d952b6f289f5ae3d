import { createTransport, type SendMailOptions } from 'nodemailer';
import { isOneAddress } from '../../domain/mail-address.js';
import { MailNotSent, MailTransport, type OutgoingMail } from './mail-transport.js';
import { smtpFailure } from './smtp-failure.js';

export interface SmtpSettings {
  /** smtp://user:password@host:port or smtps://… */
  url: string;
  /** The From header. */
  from: string | { name: string; address: string };
  /** Where answers go. */
  replyTo: string;
  /** How long to wait, in milliseconds; the defaults suit servers on the other side of the world. */
  patience?: { connect: number; answer: number; whole: number };
}

const PATIENCE = { connect: 10_000, answer: 30_000, whole: 120_000 };

/** As many as mails are sent at once: none waits for a connection. */
const CONNECTIONS = 4;

/** What this file uses of nodemailer. */
interface Transporter {
  sendMail(mail: SendMailOptions): Promise<unknown>;
  on(event: 'error', listener: () => void): unknown;
  close(): void;
}

/** Sends through the centre's mail server, over a few connections that stay open. */
export class SmtpTransport extends MailTransport {
  readonly closedBecause = null;
  private readonly transporter: Transporter;
  private readonly patience: typeof PATIENCE;

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.patience = settings.patience ?? PATIENCE;
    this.transporter = createTransport({
      url: settings.url,
      pool: true,
      maxConnections: CONNECTIONS,
      // Trying again is the delivery's business: it counts, waits and remembers.
      maxRequeues: 0,
      connectionTimeout: this.patience.connect,
      greetingTimeout: this.patience.connect,
      socketTimeout: this.patience.answer,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]) as Transporter;
    // A pooled connection may break while idle; the next mail opens another.
    this.transporter.on('error', () => undefined);
  }

  async send(mail: OutgoingMail): Promise<void> {
    if (!isOneAddress(mail.to)) throw new MailNotSent('あて先の形が正しくありません', true);
    const sending = this.transporter.sendMail({
      from: this.settings.from,
      replyTo: mail.replyTo ?? this.settings.replyTo,
      to: { name: '', address: mail.to },
      envelope: { from: mail.bounceTo ?? this.envelopeFrom(), to: [mail.to] },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      ...(mail.calendar && { icalEvent: mail.calendar }),
      // RFC 3834: holiday notices must not answer this.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    try {
      await this.within(sending);
    } catch (error) {
      throw smtpFailure(error);
    }
  }

  override close(): void {
    this.transporter.close();
  }

  private envelopeFrom(): string {
    const { from } = this.settings;
    if (typeof from !== 'string') return from.address;
    return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  }

  /** A server that answers a little now and then could keep us for ever. */
  private async within(sending: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const timeOut = Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' });
      timer = setTimeout(() => reject(timeOut), this.patience.whole);
    });
    try {
      await Promise.race([sending, late]);
    } finally {
      clearTimeout(timer);
      sending.catch(() => undefined);
    }
  }
}
