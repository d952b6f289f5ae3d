export { AnswerSurvey, type AnswerSurveyInput } from './commands/answer-survey.js';
export { InviteToSurvey } from './commands/invite-to-survey.js';
export { SurveyAnswerEntity } from './db/survey-answer.entity.js';
export { SurveyInvitationEntity } from './db/survey-invitation.entity.js';
export {
  CHOICES,
  COMMENT_MAX,
  SUPPORT_TYPES,
  SurveyAnswerBody,
  type Choice,
  type SupportType,
} from './domain/answer.js';
export { ShowSurvey, type SurveyView } from './queries/show-survey.js';
export { SurveyResults, type SurveyResult, type SurveyTally } from './queries/survey-results.js';
export { SurveysModule } from './surveys.module.js';
