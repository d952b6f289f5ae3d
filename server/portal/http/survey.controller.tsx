import { Controller, Get, Param, Post } from '@nestjs/common';
import { Route } from '../../platform/access.js';
import type { Actor } from '../../platform/actor.js';
import { notFound, Problem } from '../../platform/problems.js';
import { AnswerSurvey, COMMENT_MAX, ShowSurvey, SurveyAnswerBody } from '../../surveys/index.js';
import type { Errors } from '../components/form.js';
import { one } from '../journeys/journey.js';
import { SurveyPage, ThanksPage } from '../pages/case/survey.js';
import { plain, toLanguage } from '../text/index.js';
import { Pages } from './pages.js';
import { SurveyViews } from './survey-views.js';
import { CurrentVisit, seeOther, type Visit } from './visit.js';

/** `/s/:token`: one press answers; a comment and second thoughts have twelve hours. */
@Controller('s/:token')
export class SurveyController {
  constructor(
    private readonly pages: Pages,
    private readonly views: SurveyViews,
    private readonly surveys: ShowSurvey,
    private readonly answerSurvey: AnswerSurvey,
  ) {}

  @Get()
  @Route({ permission: 'link:survey', audit: 'survey.viewed', summary: 'アンケート', page: true })
  async show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const { view, language } = await this.find(visit, token);
    return this.pages.show(visit, <SurveyPage view={view} />, { language });
  }

  @Post()
  @Route({
    permission: 'link:survey',
    audit: 'survey.answered',
    limit: 'write',
    summary: 'アンケートに答える',
    page: true,
  })
  async answer(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const { survey } = await this.find(visit, token);
    const body = SurveyAnswerBody.safeParse({
      choice: one(visit.form, 'choice'),
      comment: survey.comment,
    });
    // The page has nothing but buttons: whatever else is sent leads back to them.
    if (!body.success) return seeOther(visit, `/s/${token}`);
    await this.save(visit, body.data.choice, body.data.comment);
    return seeOther(visit, `/s/${token}/thanks`);
  }

  @Get('thanks')
  @Route({ permission: 'link:survey', audit: 'survey.viewed', summary: '回答のお礼', page: true })
  thanks(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    return this.thanksPage(visit, token, {});
  }

  @Post('comment')
  @Route({
    permission: 'link:survey',
    audit: 'survey.answered',
    limit: 'write',
    summary: '一言を送る',
    page: true,
  })
  async comment(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const { survey, language } = await this.find(visit, token);
    if (survey.choice === null) return seeOther(visit, `/s/${token}`);
    const typed = one(visit.form, 'comment') ?? '';
    const body = SurveyAnswerBody.safeParse({ choice: survey.choice, comment: typed });
    if (!body.success) {
      const tooLong = typed.length > COMMENT_MAX;
      const field = plain(language, 'survey.comment');
      const text = plain(language, tooLong ? 'error.tooLong' : 'error.characters', {
        field,
        max: COMMENT_MAX.toLocaleString('ja-JP'),
      });
      return this.thanksPage(visit, token, { comment: text });
    }
    await this.save(visit, body.data.choice, body.data.comment);
    return seeOther(visit, `/s/${token}/thanks?done=comment`);
  }

  private async thanksPage(visit: Visit, token: string, errors: Errors) {
    const { view, language } = await this.find(visit, token);
    if (view.current === null) return seeOther(visit, `/s/${token}`);
    const wrong = Object.keys(errors).length > 0;
    const page = (
      <ThanksPage
        view={view}
        errors={errors}
        commented={!wrong && visit.query['done'] === 'comment'}
        draft={wrong ? one(visit.form, 'comment') : undefined}
      />
    );
    const path = `/s/${token}/thanks`;
    return this.pages.show(visit, page, { status: wrong ? 422 : 200, path, language });
  }

  /** A locked answer is no failure: the page that follows says that it can no longer be changed. */
  private async save(
    visit: Visit,
    choice: Parameters<AnswerSurvey['execute']>[0]['choice'],
    comment: string | null,
  ): Promise<void> {
    const survey = { invitationId: invitationOf(visit.actor) };
    try {
      await this.answerSurvey.execute({ survey, choice, comment }, visit.actor);
    } catch (error) {
      if (!(error instanceof Problem && error.status === 409)) throw error;
    }
  }

  private async find(visit: Visit, token: string) {
    const survey = await this.surveys.find({ invitationId: invitationOf(visit.actor) });
    if (!survey) throw notFound();
    const language = this.pages.language(visit, toLanguage(survey.language));
    return { survey, language, view: this.views.page(survey, `/s/${token}`, language) };
  }
}

const invitationOf = (actor: Actor): string => (actor.kind === 'link' ? actor.id : '');
