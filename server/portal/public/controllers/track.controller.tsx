import { Controller, Get, Post } from '@nestjs/common';
import { FindCase, readReceiptNumber } from '../../../consultations/index.js';
import { ConfirmedAddresses, Links, MailCodes, RateLimits } from '../../../identity/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { nfkc } from '../../../platform/validation/normal-form.js';
import { RequestMailCode } from '../../commands/request-mail-code.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { CodePage, TrackPage } from '../pages/track.js';
import { plain } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** Receipt number and mailed code, for those who have lost the link to their case. */
@Controller('track')
export class TrackController {
  constructor(
    private readonly pages: Pages,
    private readonly findCase: FindCase,
    private readonly requestCode: RequestMailCode,
    private readonly codes: MailCodes,
    private readonly links: Links,
    private readonly rateLimits: RateLimits,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '相談のようすを見る', page: true })
  showForm(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <TrackPage receipt="" errors={{}} />);
  }

  /** Says the same whether or not the case exists: numbers must not be tried out. */
  @Post()
  @Route({
    permission: 'public',
    audit: 'mail-code.requested',
    limit: 'code',
    summary: '確認コードを送る',
    page: true,
  })
  async send(@CurrentVisit() visit: Visit) {
    const typed = one(visit.form, 'receipt') ?? '';
    const receipt = readReceiptNumber(typed);
    if (receipt === null) {
      const errors = { receipt: this.text(visit, 'track.notFound') };
      return this.pages.show(visit, <TrackPage receipt={typed} errors={errors} />, { status: 422 });
    }
    await this.requestCode.execute({ receiptNumber: receipt }, visit.actor);
    return seeOther(visit, `/track/code?receipt=${encodeURIComponent(receipt)}`);
  }

  @Get('code')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '確認コードの入力', page: true })
  code(@CurrentVisit() visit: Visit) {
    return this.codePage(visit, visit.query['receipt'] ?? '', {});
  }

  /** A number nobody has is guessed at, counted and slowed down like one somebody has. */
  @Post('code')
  @Route({
    permission: 'public',
    audit: 'tracking.opened',
    limit: 'code',
    summary: '確認コードで相談を開く',
    page: true,
  })
  async open(@CurrentVisit() visit: Visit) {
    const typed = one(visit.form, 'receipt') ?? '';
    const code = nfkc(one(visit.form, 'code') ?? '').replace(/\D/g, '');
    const receipt = readReceiptNumber(typed);
    if (receipt !== null) {
      const consultation = await this.findCase.byReceiptNumber(receipt);
      const id = consultation?.id ?? this.codes.nobodys(receipt);
      // Per case too: many addresses together must not be able to guess one case's code.
      await this.rateLimits.count('code', `case ${id}`);
      if ((await this.codes.redeem(id, code)) && consultation) {
        if (consultation.email) await this.confirmed.confirm(consultation.email, 'code');
        return seeOther(visit, new URL(await this.links.url('tracking', id)).pathname);
      }
    }
    return this.codePage(visit, typed, { code: this.text(visit, 'code.wrong') });
  }

  private codePage(visit: Visit, receipt: string, errors: Errors) {
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    return this.pages.show(visit, <CodePage receipt={receipt} errors={errors} />, { status });
  }

  private text(visit: Visit, key: 'track.notFound' | 'code.wrong'): string {
    return plain(this.pages.language(visit), key);
  }
}
