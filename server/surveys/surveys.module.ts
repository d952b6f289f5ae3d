import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerSurvey } from './commands/answer-survey.js';
import { AskAfterSupport } from './commands/ask-after-support.js';
import { InviteToSurvey } from './commands/invite-to-survey.js';
import { KeepSurveyDefinitions } from './commands/keep-survey-definitions.js';
import { SendDueSurveys } from './commands/send-due-surveys.js';
import { SurveysPersonalData } from './db/personal-data.js';
import { SurveyAnswerEntity } from './db/survey-answer.entity.js';
import { SurveyDefinitionEntity } from './db/survey-definition.entity.js';
import { SurveyFollowUpEntity } from './db/survey-follow-up.entity.js';
import { SurveyInvitationEntity } from './db/survey-invitation.entity.js';
import { ForgetRecipient } from './forget-recipient.js';
import { SurveyController } from './http/survey.controller.js';
import { InviteToSurveyJob } from './jobs/invite-to-survey.js';
import { SendDueSurveysJob } from './jobs/send-due-surveys.js';
import { FindInvitation } from './queries/find-invited.js';
import { ShowSurvey } from './queries/show-survey.js';
import { SurveyDefinitions } from './queries/survey-definitions.js';
import { SurveyResults } from './queries/survey-results.js';

const SERVICES = [
  AnswerSurvey,
  AskAfterSupport,
  FindInvitation,
  ForgetRecipient,
  InviteToSurvey,
  SendDueSurveys,
  ShowSurvey,
  SurveyDefinitions,
  SurveyResults,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      SurveyAnswerEntity,
      SurveyDefinitionEntity,
      SurveyFollowUpEntity,
      SurveyInvitationEntity,
    ]),
  ],
  controllers: [SurveyController],
  providers: [
    ...SERVICES,
    InviteToSurveyJob,
    KeepSurveyDefinitions,
    SendDueSurveysJob,
    SurveysPersonalData,
  ],
  exports: SERVICES,
})
export class SurveysModule implements OnApplicationBootstrap {
  constructor(private readonly definitions: KeepSurveyDefinitions) {}

  onApplicationBootstrap(): Promise<void> {
    return this.definitions.execute();
  }
}
