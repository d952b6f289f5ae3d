import { Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerLecture, AudienceBody, LectureSurveys } from '../../../engagements/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { notFound } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { AudiencePage, AudienceThanksPage } from '../pages/audience.js';
import { plain } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** `/l/:code`: the audience of a lecture answers. The code is on the last slide. */
@Controller('l/:code')
export class AudienceController {
  constructor(
    private readonly pages: Pages,
    private readonly surveys: LectureSurveys,
    private readonly answerLecture: AnswerLecture,
  ) {}

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '講演のアンケート', page: true })
  show(@CurrentVisit() visit: Visit, @Param('code') code: string) {
    return this.page(visit, code, {});
  }

  @Get('thanks')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '回答のお礼', page: true })
  thanks(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <AudienceThanksPage />);
  }

  @Post()
  @Route({
    permission: 'public',
    audit: 'lecture.answered',
    limit: 'write',
    summary: '講演のアンケートに答える',
    page: true,
  })
  async answer(@CurrentVisit() visit: Visit, @Param('code') code: string) {
    const comment = one(visit.form, 'comment') ?? null;
    const body = AudienceBody.safeParse({ choice: one(visit.form, 'choice'), comment });
    if (!body.success) {
      const field = body.error.issues[0]?.path[0] === 'comment' ? 'comment' : 'choice';
      const key = field === 'comment' ? 'error.tooLong' : 'lecture.missing';
      const detail = plain(this.pages.language(visit), key, {
        field: plain(this.pages.language(visit), 'lecture.comment'),
        max: 1_000,
      });
      return this.page(visit, code, { [field]: detail });
    }
    await this.answerLecture.execute({ code, ...body.data }, visit.actor);
    return seeOther(visit, `/l/${code}/thanks`);
  }

  private async page(visit: Visit, code: string, errors: Errors) {
    const lecture = await this.surveys.byCode(code.slice(0, 20));
    if (!lecture) throw notFound();
    const typed = { choice: one(visit.form, 'choice'), comment: one(visit.form, 'comment') };
    const page = <AudiencePage path={`/l/${code}`} errors={errors} typed={typed} {...lecture} />;
    return this.pages.show(visit, page, {
      status: Object.keys(errors).length > 0 ? 422 : 200,
    });
  }
}
