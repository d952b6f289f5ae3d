import type { Centre } from '../../../centre/index.js';
import type { UnitOfWork } from '../../../database/unit-of-work.js';
import type { Clock } from '../../../platform/time/clock.js';
import type { Config } from '../../../platform/config/config.js';
import { CaptureTransport } from './capture-transport.js';
import { NoTransport, type MailTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** The one place that decides how mails leave: SMTP_URL, else the mailbox of the embedded profile, else not. */
export function createMailTransport(
  config: Config,
  centre: Centre,
  unitOfWork: UnitOfWork,
  clock: Clock,
): MailTransport {
  const { name, contact } = centre.profile;
  if (config.smtpUrl !== undefined) {
    return new SmtpTransport({
      url: config.smtpUrl,
      from: config.mailFrom ?? { name, address: contact.email },
      replyTo: contact.email,
    });
  }
  return config.capturesMail ? new CaptureTransport(unitOfWork, clock) : new NoTransport();
}
