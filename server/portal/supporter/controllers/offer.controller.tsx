import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  AcceptOffer,
  DeclineBody,
  DeclineOffer,
  EngagementsOfCase,
  ShowOffer,
} from '../../../engagements/index.js';
import { readSessionCookie, Sessions, setOfferCookie, SignIn } from '../../../identity/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { Config } from '../../../platform/config/config.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { DeclinedPage, OfferOverPage, OfferPage } from '../pages/offer.js';
import { SupporterViews } from './supporter-views.js';
import { fieldErrors } from '../../forms/field-errors.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const JAPANESE = { language: 'ja' } as const;

/** `/o/:token`: a supporter reads what is asked, says yes or no. The link is enough; no sign-in before. */
@Controller('o/:token')
export class OfferController {
  constructor(
    private readonly config: Config,
    private readonly pages: Pages,
    private readonly views: SupporterViews,
    private readonly showOffer: ShowOffer,
    private readonly engagements: EngagementsOfCase,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Route({ permission: 'link:offer', audit: 'offer.viewed', summary: '支援のお願い', page: true })
  show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    return this.page(visit, token, {});
  }

  @Get('declined')
  @Route({ permission: 'link:offer', audit: NOT_AUDITED, summary: '辞退の受付', page: true })
  declined(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <DeclinedPage />, JAPANESE);
  }

  /** Who says yes through the link of the mail is let into this case; mails get forwarded, so not further. */
  @Post('accept')
  @Route({
    permission: 'link:offer',
    audit: 'offer.accepted',
    limit: 'write',
    summary: '引き受ける',
    page: true,
  })
  async accept(@CurrentVisit() visit: Visit) {
    const engagementId = offerOf(visit);
    try {
      const { supporterId } = await this.acceptOffer.execute({ engagementId }, visit.actor);
      if (!(await this.isSignedIn(visit, supporterId))) {
        const session = await this.signIn.byOffer(supporterId, engagementId);
        setOfferCookie(this.config, visit.reply, engagementId, session);
      }
    } catch (error) {
      return this.over(visit, error);
    }
    return seeOther(visit, `/desk/cases/${engagementId}?done=accepted`);
  }

  @Post('decline')
  @Route({
    permission: 'link:offer',
    audit: 'offer.declined',
    limit: 'write',
    summary: '辞退する',
    page: true,
  })
  async decline(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const body = DeclineBody.safeParse({
      reason: one(visit.form, 'reason'),
      comment: one(visit.form, 'comment'),
      substituteId: one(visit.form, 'substituteId') ?? null,
    });
    if (!body.success) {
      const inComment = body.error.issues.every(({ path }) => path[0] === 'comment');
      return this.page(
        visit,
        token,
        inComment
          ? { comment: 'ひとことが長すぎます。1,000文字までに短くしてください。' }
          : { reason: '辞退の理由を選んでください。' },
      );
    }
    try {
      await this.declineOffer.execute({ engagementId: offerOf(visit), ...body.data }, visit.actor);
    } catch (error) {
      if (error instanceof Problem && error.errors) {
        return this.page(visit, token, fieldErrors(error, ['substituteId']));
      }
      return this.over(visit, error);
    }
    return seeOther(visit, `/o/${token}/declined`);
  }

  private async isSignedIn({ request }: Visit, supporterId: string): Promise<boolean> {
    const token = readSessionCookie(this.config, request, 'supporter');
    const session = token === undefined ? null : await this.sessions.find('supporter', token);
    return session?.subjectId === supporterId;
  }

  private async page(visit: Visit, token: string, errors: Errors) {
    try {
      const view = this.views.offer(await this.showOffer.byId(offerOf(visit)), `/o/${token}`);
      const typed = (name: string) => one(visit.form, name);
      const declining = {
        reason: typed('reason'),
        comment: typed('comment'),
        substituteId: typed('substituteId'),
      };
      const status = Object.keys(errors).length > 0 ? 422 : 200;
      const page = <OfferPage view={view} errors={errors} declining={declining} />;
      return this.pages.show(visit, page, { ...JAPANESE, status });
    } catch (error) {
      return this.over(visit, error);
    }
  }

  /** Decided, withdrawn or expired: says which, and how to reach the cases one has taken on. */
  private async over(visit: Visit, error: unknown) {
    if (!(error instanceof Problem) || ![409, 410].includes(error.status)) throw error;
    const engagement = await this.engagements.find(offerOf(visit));
    if (!engagement) throw notFound();
    const taken = error.code === 'offer-accepted' ? `/desk/cases/${engagement.id}` : null;
    const page = <OfferOverPage detail={error.detail ?? error.title} casePath={taken} />;
    return this.pages.show(visit, page, { ...JAPANESE, status: error.status });
  }
}

const offerOf = ({ actor }: Visit): string => (actor.kind === 'link' ? actor.id : '');
