import { Controller, Get } from '@nestjs/common';
import { CapturedMails, type CapturedMail } from '../../../notifications/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { Config } from '../../../platform/config/config.js';
import { MailboxAccess } from '../../services/mailbox-access.js';
import { MailboxPage } from '../pages/mailbox.js';
import { readMailboxCookie, setMailboxCookie } from '../../http/cookies.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

/**
 * `/dev/mailbox?token=…`: the mails of a trial. A browser keeps the token as a cookie. For everybody
 * else, and where mails are really sent, it does not exist.
 */
@Controller('dev')
export class MailboxController {
  constructor(
    private readonly config: Config,
    private readonly access: MailboxAccess,
    private readonly pages: Pages,
    private readonly mails: CapturedMails,
  ) {}

  @Get('mailbox')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '試用のメール', page: true })
  async page(@CurrentVisit() visit: Visit) {
    const mails = await this.read(visit);
    return this.pages.show(visit, <MailboxPage mails={mails} />, { language: 'ja' });
  }

  @Get('mailbox.json')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'Mails of a trial', page: true })
  list(@CurrentVisit() visit: Visit): Promise<CapturedMail[]> {
    return this.read(visit);
  }

  private async read(visit: Visit): Promise<CapturedMail[]> {
    const { token } = visit.query;
    this.access.require(visit.request, [token, readMailboxCookie(visit)]);
    if (token !== undefined) setMailboxCookie(this.config, visit, this.access.token);
    void visit.reply.header('cache-control', 'no-store');
    return this.mails.newestFirst();
  }
}
