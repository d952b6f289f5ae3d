import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  AcceptInvitation,
  ALONE_MIN,
  BrowserCookies,
  FirstAdmin,
  ResetPassword,
  setSessionCookie,
  SetUpFirstAdmin,
  SignIn,
  SignInLinks,
  WITH_FACTOR_MIN,
  type Entered,
  type SignInSubject,
} from '../../../identity/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { Config } from '../../../platform/config/config.js';
import { Problem } from '../../../platform/core/problems.js';
import { parse } from '../../../platform/validation/validation.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { FirstAdminPage } from '../pages/first-admin.js';
import { SetPasswordPage } from '../pages/set-password.js';
import { LinkLandingPage, LinkOverPage } from '../pages/sign-in.js';
import { fieldErrors } from '../../forms/field-errors.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const OVER = 'このリンクは1回だけ、決められた時間だけ使えます。新しいリンクをお求めください。';
const FIELDS = ['name', 'email', 'password'];

/** `/auth/link/:token`: where every link lands that works once. Opening it changes nothing; its button does. */
@Controller('auth/link/:token')
export class LinkController {
  constructor(
    private readonly config: Config,
    private readonly pages: Pages,
    private readonly links: SignInLinks,
    private readonly signIn: SignIn,
    private readonly firstAdmin: SetUpFirstAdmin,
    private readonly invitation: AcceptInvitation,
    private readonly reset: ResetPassword,
    private readonly browsers: BrowserCookies,
  ) {}

  @Get()
  @Route({ permission: 'link:sign-in', audit: NOT_AUDITED, summary: 'サインイン', page: true })
  async land(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const link = await this.links.usable(linkOf(visit));
    return link ? this.page(visit, token, link.subjectKind, {}) : this.over(visit);
  }

  @Post()
  @Route({
    permission: 'link:sign-in',
    audit: 'session.started',
    limit: 'sign-in',
    summary: 'リンクを使う',
    page: true,
  })
  async enter(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const link = await this.links.usable(linkOf(visit));
    if (!link) return this.over(visit);
    try {
      return await this.use(visit, link.subjectKind, link.id);
    } catch (error) {
      if (error instanceof Problem && error.status === 410) return this.over(visit);
      return this.page(visit, token, link.subjectKind, fieldErrors(error, FIELDS));
    }
  }

  private async use(visit: Visit, kind: SignInSubject, linkId: string): Promise<string | Buffer> {
    const password = one(visit.form, 'password') ?? '';
    switch (kind) {
      case 'setup': {
        const input = parse(FirstAdmin, { ...typed(visit), password });
        return this.signInAs(visit, 'account', await this.firstAdmin.execute(linkId, input));
      }
      case 'invitation': {
        const { accountId } = await this.invitation.execute({ linkId, password }, visit.actor);
        const entered = await this.signIn.enter(accountId);
        return this.signInAs(visit, 'account', entered.token, null, entered);
      }
      case 'password-reset':
        // A new password is no sign-in: whoever reads the mail still needs the second factor.
        await this.reset.execute({ linkId, password }, visit.actor);
        return seeOther(visit, '/admin/');
      case 'account':
      case 'supporter': {
        const signedIn = await this.signIn.withLink(linkId);
        if (!signedIn) return this.over(visit);
        return this.signInAs(visit, kind, signedIn.token, signedIn.link.landing, signedIn.entered);
      }
    }
  }

  private signInAs(
    visit: Visit,
    kind: 'account' | 'supporter',
    token: string,
    landing: string | null = null,
    entered?: Entered,
  ): string {
    if (entered?.stage === 'full') this.browsers.remember(visit.reply, entered.account);
    setSessionCookie(this.config, visit.reply, kind, token);
    return seeOther(visit, kind === 'account' ? '/admin/' : (landing ?? '/desk'));
  }

  private page(visit: Visit, token: string, kind: SignInSubject, errors: Errors) {
    const path = `/auth/link/${token}`;
    const minimum = this.config.secondFactor === 'required' ? WITH_FACTOR_MIN : ALONE_MIN;
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    const page =
      kind === 'setup' ? (
        <FirstAdminPage path={path} {...typed(visit)} minimum={minimum} errors={errors} />
      ) : kind === 'account' || kind === 'supporter' ? (
        <LinkLandingPage path={path} />
      ) : (
        <SetPasswordPage path={path} kind={kind} minimum={minimum} errors={errors} />
      );
    return this.pages.show(visit, page, { language: 'ja', status });
  }

  private over(visit: Visit) {
    const page = <LinkOverPage detail={OVER} />;
    return this.pages.show(visit, page, { language: 'ja', status: 410 });
  }
}

const typed = ({ form }: Visit) => ({
  name: one(form, 'name') ?? '',
  email: one(form, 'email') ?? '',
});

const linkOf = ({ actor }: Visit): string => (actor.kind === 'link' ? actor.id : '');
