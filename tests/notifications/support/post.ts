import { PlanDeliveries } from '../../../server/notifications/commands/plan-deliveries.js';
import { SendDelivery } from '../../../server/notifications/commands/send-delivery.js';
import type { CapturedMail } from '../../../server/notifications/index.js';
import { MAIL_EVENTS } from '../../../server/notifications/mails/catalogue.js';
import type { MailCause } from '../../../server/notifications/domain/mail-cause.js';
import type { TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';

/** Plays relay, queue and worker by hand, so that a test knows when every mail is out. */
export class Post {
  private seen = '0';

  constructor(private readonly office: TestApp) {}

  /** Plans the mails of every event since the last call; gives the deliveries' ids. */
  async plan(): Promise<string[]> {
    const events = await sql<MailCause>(
      this.office.database.url,
      'SELECT id::text, type, payload FROM outbox_event WHERE id > $1 ORDER BY outbox_event.id',
      [this.seen],
    );
    this.seen = events.at(-1)?.id ?? this.seen;
    const planned: string[] = [];
    for (const event of events.filter(({ type }) => MAIL_EVENTS.includes(type))) {
      planned.push(...(await this.office.get(PlanDeliveries).execute(event)));
    }
    return planned;
  }

  /** Sends these. */
  async send(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.office.get(SendDelivery).execute(id);
  }

  /** Plans and sends; gives the mails that came into the mailbox, by address. */
  async deliver(): Promise<Record<string, CapturedMail[]>> {
    const planned = await this.plan();
    await this.send(planned);
    const mails = await sql<CapturedMail>(
      this.office.database.url,
      `SELECT to_address AS "to", subject, text, links FROM captured_mail
       WHERE delivery_id = ANY($1) ORDER BY id`,
      [planned],
    );
    const byAddress: Record<string, CapturedMail[]> = {};
    for (const mail of mails) {
      (byAddress[mail.to] ??= []).push(mail);
    }
    return byAddress;
  }
}
