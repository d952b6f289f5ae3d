import { Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerFollowUp, FollowUpBody, FollowUps } from '../../../engagements/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { one } from '../../journeys/journey.js';
import { FollowUpPage } from '../pages/case/follow-up.js';
import { CaseViews } from '../../http/case-views.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** `/c/:token/follow-up`: did you take the step? Asked by mail months later; a press answers. */
@Controller('c/:token/follow-up')
export class FollowUpController {
  constructor(
    private readonly pages: Pages,
    private readonly cases: CaseViews,
    private readonly followUps: FollowUps,
    private readonly answerFollowUp: AnswerFollowUp,
  ) {}

  @Get()
  @Route({
    permission: 'link:tracking',
    audit: NOT_AUDITED,
    summary: 'その後のようす',
    page: true,
  })
  async show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const id = caseOf(visit.actor);
    const language = this.pages.language(visit, await this.cases.languageOf(id));
    const path = `/c/${token}/follow-up`;
    const asked = await this.followUps.find(id);
    const thanks = visit.query['done'] === 'answered';
    const page = <FollowUpPage path={path} asked={asked} thanks={thanks} />;
    return this.pages.show(visit, page, { language, path });
  }

  @Post()
  @Route({
    permission: 'link:tracking',
    audit: 'follow-up.answered',
    limit: 'write',
    summary: 'その後のようすを答える',
    page: true,
  })
  async answer(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const body = FollowUpBody.safeParse({ answer: one(visit.form, 'answer') });
    if (!body.success) return seeOther(visit, `/c/${token}/follow-up`);
    const consultationId = caseOf(visit.actor);
    await this.answerFollowUp.execute({ consultationId, ...body.data }, visit.actor);
    return seeOther(visit, `/c/${token}/follow-up?done=answered`);
  }
}

/** The case whose tracking link was opened. */
const caseOf = (actor: Actor): string => (actor.kind === 'requester' ? actor.id : '');
