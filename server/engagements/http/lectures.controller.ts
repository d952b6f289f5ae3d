import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { SaveLecture } from '../commands/save-lecture.js';
import { Lecture } from '../domain/lecture.js';
import { EngagementsOfCase } from '../queries/engagements-of-case.js';
import { LectureSurveys, LectureSurveyView } from '../queries/lecture-surveys.js';
import { EngagementView } from '../queries/views.js';

const RECORD = { type: 'engagement', param: 'id' };

@Controller('api/v1/engagements/:id')
export class LecturesController {
  constructor(
    private readonly saveLecture: SaveLecture,
    private readonly engagements: EngagementsOfCase,
    private readonly surveys: LectureSurveys,
  ) {}

  @Put('lecture')
  @Route({
    permission: 'offer:write',
    audit: 'lecture.kept',
    record: RECORD,
    limit: 'write',
    summary:
      '講演の日時・場所・対象・人数を書く / When, where and for whom a lecture is, and who came',
    ok: EngagementView,
  })
  async save(
    @Param('id') engagementId: string,
    @Body({ schema: Lecture }) lecture: Lecture,
    @CurrentActor() actor: Actor,
  ): Promise<EngagementView> {
    await this.saveLecture.execute({ engagementId, lecture }, actor);
    return this.engagements.one(engagementId);
  }

  @Get('lecture-survey')
  @Route({
    permission: 'consultation:read',
    audit: 'lecture.survey-viewed',
    record: RECORD,
    summary: '講演のアンケートの宛先（QR）と結果 / The audience’s link as QR, and its answers',
    ok: LectureSurveyView,
  })
  survey(@Param('id') id: string): Promise<LectureSurveyView> {
    return this.surveys.ofEngagement(id);
  }
}
