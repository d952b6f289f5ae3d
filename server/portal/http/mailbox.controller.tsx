import { Controller, Get } from '@nestjs/common';
import { CapturedMails, type CapturedMail } from '../../notifications/index.js';
import { NOT_AUDITED, Route } from '../../platform/access.js';
import { Config } from '../../platform/config.js';
import { isLoopback } from '../../platform/environment.js';
import { notFound } from '../../platform/problems.js';
import { MailboxPage } from '../pages/desk/mailbox.js';
import { Pages } from './pages.js';
import { CurrentVisit, type Visit } from './visit.js';

/** `/dev/mailbox`: the mails of a trial. Where mails are really sent, or from elsewhere, it does not exist. */
@Controller('dev')
export class MailboxController {
  constructor(
    private readonly config: Config,
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

  private async read({ request }: Visit): Promise<CapturedMail[]> {
    const from = request.ip.replace(/^::ffff:/, '');
    if (!this.config.capturesMail || !isLoopback(from)) throw notFound();
    return this.mails.newestFirst();
  }
}
