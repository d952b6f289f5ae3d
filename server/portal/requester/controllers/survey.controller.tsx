import { Controller, Get, Param, Post } from '@nestjs/common';
import { Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import { AnswerSurvey, ShowSurvey, SurveyAnswerBody } from '../../../surveys/index.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { SurveyPage, ThanksPage, WhyPage } from '../pages/case/survey.js';
import { toLanguage } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { surveyErrors, typedSurvey } from '../forms/survey-form.js';
import { SurveyViews } from './survey-views.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** `/s/:token`: one press answers; words, further questions and second thoughts have twelve hours. */
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
    const { survey, view, language } = await this.find(visit, token);
    const typed = one(visit.form, 'comment')?.trim() ? one(visit.form, 'comment') : survey.comment;
    const body = SurveyAnswerBody.safeParse({ choice: one(visit.form, 'choice'), comment: typed });
    // The page has nothing but buttons and room for words: whatever else is sent leads back to them.
    if (!body.success) return seeOther(visit, `/s/${token}`);
    const errors = await this.save(visit, body.data);
    if (!errors) return seeOther(visit, `/s/${token}/thanks`);
    // The first time nobody has made a mistake yet: the page asks, it does not scold.
    const told = one(visit.form, 'why') === undefined ? {} : surveyErrors(errors, language);
    const page = <WhyPage view={view} choice={body.data.choice} errors={told} />;
    return this.pages.show(visit, page, { status: 422, path: `/s/${token}`, language });
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
    const typed = typedSurvey(visit.form, survey, language);
    if ('errors' in typed) return this.thanksPage(visit, token, typed.errors);
    const errors = await this.save(visit, typed.body);
    if (errors) return this.thanksPage(visit, token, surveyErrors(errors, language));
    return seeOther(visit, `/s/${token}/thanks?done=comment`);
  }

  private async thanksPage(visit: Visit, token: string, errors: Errors) {
    const { view, language } = await this.find(visit, token);
    if (view.current === null) return seeOther(visit, `/s/${token}`);
    const wrong = Object.keys(errors).length > 0;
    const typed = wrong
      ? {
          ...view,
          questions: view.questions.map((question) => ({
            ...question,
            value: one(visit.form, question.field),
          })),
          publishConsent: one(visit.form, 'publish') === 'yes',
        }
      : view;
    const page = (
      <ThanksPage
        view={typed}
        errors={errors}
        commented={!wrong && visit.query['done'] === 'comment'}
        draft={wrong ? one(visit.form, 'comment') : undefined}
      />
    );
    const path = `/s/${token}/thanks`;
    return this.pages.show(visit, page, { status: wrong ? 422 : 200, path, language });
  }

  /**
   * Gives what was wrong, or null when all is well. A locked or late answer is no failure: the page that
   * follows says that it can no longer be given.
   */
  private async save(visit: Visit, body: SurveyAnswerBody): Promise<Problem['errors'] | null> {
    const survey = { invitationId: invitationOf(visit.actor) };
    try {
      await this.answerSurvey.execute({ survey, ...body }, visit.actor);
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 422) return error.errors;
      if (error.status !== 409) throw error;
      return null;
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
