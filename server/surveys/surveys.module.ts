import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerSurvey } from './commands/answer-survey.js';
import { InviteToSurvey } from './commands/invite-to-survey.js';
import { SurveysPersonalData } from './db/personal-data.js';
import { SurveyAnswerEntity } from './db/survey-answer.entity.js';
import { SurveyInvitationEntity } from './db/survey-invitation.entity.js';
import { SurveyController } from './http/survey.controller.js';
import { InviteToSurveyJob } from './jobs/invite-to-survey.js';
import { ShowSurvey } from './queries/show-survey.js';
import { SurveyResults } from './queries/survey-results.js';

const SERVICES = [AnswerSurvey, InviteToSurvey, ShowSurvey, SurveyResults];

@Module({
  imports: [TypeOrmModule.forFeature([SurveyInvitationEntity, SurveyAnswerEntity])],
  controllers: [SurveyController],
  providers: [...SERVICES, InviteToSurveyJob, SurveysPersonalData],
  exports: SERVICES,
})
export class SurveysModule {}
