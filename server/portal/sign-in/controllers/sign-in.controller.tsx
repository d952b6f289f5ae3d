import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  clearOfferCookie,
  clearSessionCookie,
  readOfferCookies,
  readSessionCookie,
  Sessions,
  SignIn,
} from '../../../identity/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { Config } from '../../../platform/config/config.js';
import { email } from '../../../platform/validation/fields.js';
import { RequestSignInLink } from '../../commands/request-sign-in-link.js';
import { one } from '../../journeys/journey.js';
import { LinkSentPage, SignInPage } from '../pages/sign-in.js';
import { readLanding } from './landing.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const JAPANESE = { language: 'ja' } as const;

/** Supporters ask for a link by mail, and sign out; where links land is {@link LinkController}. */
@Controller('desk')
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly pages: Pages,
    private readonly requestLink: RequestSignInLink,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Get('sign-in')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '支援者のサインイン', page: true })
  showForm(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <SignInPage email="" errors={{}} to={null} />, JAPANESE);
  }

  /** Says the same whether or not the address is on the roster. */
  @Post('sign-in')
  @Route({
    permission: 'public',
    audit: 'sign-in-link.requested',
    limit: 'sign-in',
    summary: 'サインイン用のリンクを送る',
    page: true,
  })
  async send(@CurrentVisit() visit: Visit) {
    const typed = one(visit.form, 'email') ?? '';
    const landing = readLanding(one(visit.form, 'to'));
    const address = email.safeParse(typed);
    if (!address.success) {
      const errors = { email: 'メールアドレスは「name@example.jp」のような形で入力してください。' };
      const page = <SignInPage email={typed} errors={errors} to={landing} />;
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
    await this.requestLink.execute({ email: address.data, landing }, visit.actor);
    return seeOther(visit, '/desk/sign-in/sent');
  }

  /** Whoever came by an offer's link and wants more: the link goes to the registered address only. */
  @Post('cases/:id/sign-in')
  @Route({
    permission: 'supporter-portal:write',
    audit: 'sign-in-link.requested',
    record: { type: 'engagement', param: 'id' },
    limit: 'sign-in',
    summary: '登録のアドレスにサインイン用のリンクを送る',
    page: true,
  })
  async sendToRegistered(@CurrentVisit() visit: Visit, @Param('id') _: string) {
    const landing = readLanding(one(visit.form, 'to'));
    const supporterId = actorId(visit.actor) ?? '';
    await this.requestLink.execute({ supporterId, landing }, visit.actor);
    return seeOther(visit, '/desk/sign-in/sent');
  }

  @Get('sign-in/sent')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'メールをご確認ください',
    page: true,
  })
  sent(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <LinkSentPage />, JAPANESE);
  }

  @Post('sign-out')
  @Route({
    permission: 'supporter-portal:read',
    audit: 'session.ended',
    anyEngagement: true,
    summary: 'サインアウト',
    page: true,
  })
  async leave(@CurrentVisit() visit: Visit) {
    const token = readSessionCookie(this.config, visit.request, 'supporter');
    if (token !== undefined) await this.sessions.end(token);
    for (const offer of readOfferCookies(this.config, visit.request)) {
      await this.sessions.end(offer.token);
      clearOfferCookie(this.config, visit.reply, offer.engagementId);
    }
    await this.signIn.noteEnd(visit.actor);
    clearSessionCookie(this.config, visit.reply, 'supporter');
    return seeOther(visit, '/desk/sign-in');
  }
}
