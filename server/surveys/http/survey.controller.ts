import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { AnswerSurvey } from '../commands/answer-survey.js';
import { StaffAnswerBody } from '../domain/answer.js';
import { ShowSurvey, SurveyView } from '../queries/show-survey.js';

const RECORD = { type: 'consultation', param: 'id' };
/** `survey` is null before support has ended. */
const SurveyOfCase = z.object({ survey: SurveyView.nullable() }).meta({ id: 'SurveyOfCase' });

@Controller('api/v1/consultations/:id/survey')
export class SurveyController {
  constructor(
    private readonly surveys: ShowSurvey,
    private readonly answerSurvey: AnswerSurvey,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'survey.viewed',
    record: RECORD,
    summary: 'アンケートと回答 / The survey of a case and its answer',
    ok: SurveyOfCase,
  })
  async show(@Param('id') consultationId: string): Promise<{ survey: SurveyView | null }> {
    return { survey: await this.surveys.find({ consultationId }) };
  }

  @Put()
  @Route({
    permission: 'consultation:write',
    audit: 'survey.answered',
    record: RECORD,
    summary: '電話・紙の回答を入れる / Enter an answer given by phone or on paper',
    ok: SurveyView,
  })
  async enter(
    @Param('id') consultationId: string,
    @Body({ schema: StaffAnswerBody }) body: z.output<typeof StaffAnswerBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SurveyView> {
    await this.answerSurvey.execute({ survey: { consultationId }, ...body }, actor);
    const survey = await this.surveys.find({ consultationId });
    if (!survey) throw notFound();
    return survey;
  }
}
