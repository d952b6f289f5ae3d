import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LinkSources } from '../identity/index.js';
import { AnswerSurvey } from './commands/answer-survey.js';
import { InviteAfterSupport } from './commands/invite-after-support.js';
import { FinishFollowUp } from './commands/finish-follow-up.js';
import { InviteToSurvey } from './commands/invite-to-survey.js';
import { SaveSurveyDefinitions } from './commands/save-survey-definitions.js';
import { PublishComment } from './commands/publish-comment.js';
import { SendDueSurveys } from './commands/send-due-surveys.js';
import { WriteSurveyDefinition } from './commands/write-survey-definition.js';
import { SurveysPersonalData } from './db/personal-data.js';
import { SurveyAnswerEntity } from './db/survey-answer.entity.js';
import { SurveyDefinitionEntity } from './db/survey-definition.entity.js';
import { SurveyFollowUpEntity } from './db/survey-follow-up.entity.js';
import { SurveyInvitationEntity } from './db/survey-invitation.entity.js';
import { EraseRecipient } from './services/erase-recipient.js';
import { SurveyDefinitionsController } from './http/survey-definitions.controller.js';
import { SurveysController } from './http/surveys.controller.js';
import { SurveyController } from './http/survey.controller.js';
import { InviteToSurveyJob } from './jobs/invite-to-survey.js';
import { SendDueSurveysJob } from './jobs/send-due-surveys.js';
import { MoveRecipient } from './services/move-recipient.js';
import { FindInvitation } from './queries/find-invited.js';
import { ListComments } from './queries/list-comments.js';
import { ListSurveyDefinitions } from './queries/list-definitions.js';
import { ListFollowUps } from './queries/list-follow-ups.js';
import { ShowSurvey } from './queries/show-survey.js';
import { surveyLinksOf, surveyLinksOfCase } from './queries/survey-links.js';
import { SurveyDefinitions } from './queries/survey-definitions.js';
import { SurveyResults } from './queries/survey-results.js';
import { TallyReplies } from './queries/tally-replies.js';
import { SurveyAnswerRepository } from './db/survey-answer.repository.js';
import { SurveyDefinitionRepository } from './db/survey-definition.repository.js';
import { SurveyFollowUpRepository } from './db/survey-follow-up.repository.js';
import { SurveyInvitationRepository } from './db/survey-invitation.repository.js';

const SERVICES = [
  AnswerSurvey,
  InviteAfterSupport,
  FindInvitation,
  EraseRecipient,
  InviteToSurvey,
  ListComments,
  MoveRecipient,
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
  controllers: [SurveyController, SurveyDefinitionsController, SurveysController],
  providers: [
    SurveyAnswerRepository,
    SurveyDefinitionRepository,
    SurveyFollowUpRepository,
    SurveyInvitationRepository,
    ...SERVICES,
    FinishFollowUp,
    InviteToSurveyJob,
    SaveSurveyDefinitions,
    ListFollowUps,
    ListSurveyDefinitions,
    PublishComment,
    SendDueSurveysJob,
    SurveysPersonalData,
    TallyReplies,
    WriteSurveyDefinition,
  ],
  exports: SERVICES,
})
export class SurveysModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly definitions: SaveSurveyDefinitions,
    private readonly links: LinkSources,
  ) {}

  onModuleInit(): void {
    this.links.register('consultation', surveyLinksOfCase);
    this.links.register('registration', (tx, id) =>
      surveyLinksOf(tx, { kind: 'registration', id }),
    );
  }

  onApplicationBootstrap(): Promise<void> {
    return this.definitions.execute();
  }
}
