import { Controller, Get, Post, Param } from '@nestjs/common';
import {
  clearSessionCookie,
  FirstAdmin,
  readSessionCookie,
  Sessions,
  setSessionCookie,
  SetUpFirstAdmin,
  SignIn,
  SignInLinks,
} from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/access.js';
import { Config } from '../../platform/config.js';
import { email } from '../../platform/fields.js';
import { Problem } from '../../platform/problems.js';
import { parse } from '../../platform/validation.js';
import { RequestSignInLink } from '../commands/request-sign-in-link.js';
import { one } from '../journeys/journey.js';
import { FirstAdminPage } from '../pages/desk/first-admin.js';
import { LinkLandingPage, LinkOverPage, LinkSentPage, SignInPage } from '../pages/desk/sign-in.js';
import { fieldErrors } from './field-errors.js';
import { Pages } from './pages.js';
import { CurrentVisit, seeOther, type Visit } from './visit.js';

const OVER = 'サインイン用のリンクは、10分間、1回だけ使えます。新しいリンクをお求めください。';
const JAPANESE = { language: 'ja' } as const;

/** Supporters come in by a mailed link; the links start-up prints and the set-up link land here too. */
@Controller()
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly pages: Pages,
    private readonly requestLink: RequestSignInLink,
    private readonly signInLinks: SignInLinks,
    private readonly signIn: SignIn,
    private readonly firstAdmin: SetUpFirstAdmin,
    private readonly sessions: Sessions,
  ) {}

  @Get('desk/sign-in')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '支援者のサインイン', page: true })
  ask(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <SignInPage email="" errors={{}} />, JAPANESE);
  }

  /** Says the same whether or not the address is on the roster. */
  @Post('desk/sign-in')
  @Route({
    permission: 'public',
    audit: 'sign-in-link.requested',
    limit: 'sign-in',
    summary: 'サインイン用のリンクを送る',
    page: true,
  })
  async send(@CurrentVisit() visit: Visit) {
    const typed = one(visit.form, 'email') ?? '';
    const address = email.safeParse(typed);
    if (!address.success) {
      const errors = { email: 'メールアドレスは「name@example.jp」のような形で入力してください。' };
      const page = <SignInPage email={typed} errors={errors} />;
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
    await this.requestLink.execute({ email: address.data }, visit.actor).catch(ignoreUnknown);
    return seeOther(visit, '/desk/sign-in/sent');
  }

  @Get('desk/sign-in/sent')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'メールをご確認ください',
    page: true,
  })
  sent(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <LinkSentPage />, JAPANESE);
  }

  @Get('auth/link/:token')
  @Route({ permission: 'link:sign-in', audit: NOT_AUDITED, summary: 'サインイン', page: true })
  async land(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const link = await this.signInLinks.usable(linkOf(visit));
    if (!link) return this.over(visit);
    const path = `/auth/link/${token}`;
    const page =
      link.subjectKind === 'setup' ? (
        <FirstAdminPage path={path} name="" email="" errors={{}} />
      ) : (
        <LinkLandingPage path={path} />
      );
    return this.pages.show(visit, page, JAPANESE);
  }

  @Post('auth/link/:token')
  @Route({
    permission: 'link:sign-in',
    audit: 'session.started',
    limit: 'sign-in',
    summary: 'リンクでサインインする',
    page: true,
  })
  async enter(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const id = linkOf(visit);
    const usable = await this.signInLinks.usable(id);
    if (usable?.subjectKind === 'setup') return this.setUp(visit, id, token);
    const signedIn = await this.signIn.withLink(id);
    if (!signedIn) return this.over(visit);
    const kind = signedIn.link.subjectKind === 'account' ? 'account' : 'supporter';
    setSessionCookie(this.config, visit.reply, kind, signedIn.token);
    return seeOther(visit, kind === 'account' ? '/admin/' : '/desk');
  }

  @Post('desk/sign-out')
  @Route({ permission: 'desk:read', audit: 'session.ended', summary: 'サインアウト', page: true })
  async leave(@CurrentVisit() visit: Visit) {
    const token = readSessionCookie(this.config, visit.request, 'supporter');
    if (token !== undefined) await this.sessions.end(token);
    await this.signIn.noteEnd(visit.actor);
    clearSessionCookie(this.config, visit.reply, 'supporter');
    return seeOther(visit, '/desk/sign-in');
  }

  private async setUp(visit: Visit, linkId: string, token: string) {
    const typed = (field: string) => one(visit.form, field) ?? '';
    try {
      const input = parse(FirstAdmin, {
        name: typed('name'),
        email: typed('email'),
        password: typed('password'),
      });
      const session = await this.firstAdmin.execute(linkId, input);
      setSessionCookie(this.config, visit.reply, 'account', session);
      return seeOther(visit, '/admin/');
    } catch (error) {
      const errors = fieldErrors(error, ['name', 'email', 'password']);
      const page = (
        <FirstAdminPage
          path={`/auth/link/${token}`}
          name={typed('name')}
          email={typed('email')}
          errors={errors}
        />
      );
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
  }

  private over(visit: Visit) {
    return this.pages.show(visit, <LinkOverPage detail={OVER} />, { ...JAPANESE, status: 410 });
  }
}

const linkOf = ({ actor }: Visit): string => (actor.kind === 'link' ? actor.id : '');

/** Unknown addresses get the same answer as known ones. */
function ignoreUnknown(error: unknown): void {
  if (!(error instanceof Problem && error.status === 404)) throw error;
}
