import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { Config } from '../../platform/config/config.js';
import { ReceiveMail } from '../commands/receive-mail.js';
import { fetchUnread } from '../inbound/imap-mailbox.js';

/** Every minute: answers that lie in the mailbox of IMAP_URL. Without one there is nothing to do. */
@Injectable()
@JobHandler({ name: 'notifications.fetch-mail', schedule: '* * * * *', queue: 'slow', attempts: 1 })
export class FetchMailJob implements Job {
  constructor(
    private readonly config: Config,
    private readonly takeIn: ReceiveMail,
  ) {}

  async run(): Promise<void> {
    const { imapUrl } = this.config;
    if (imapUrl === undefined) return;
    await fetchUnread(imapUrl, async ({ raw, isBeginning }) => {
      await this.takeIn.execute({ raw, isBeginning, source: 'imap', envelopeTo: null });
    });
  }
}
