export { AnswerSurvey, type AnswerSurveyInput } from './commands/answer-survey.js';
export { AskAfterSupport, type AskAfterSupportInput } from './commands/ask-after-support.js';
export { InviteToSurvey } from './commands/invite-to-survey.js';
export { SurveyAnswerEntity } from './db/survey-answer.entity.js';
export { SurveyInvitationEntity } from './db/survey-invitation.entity.js';
export { CHOICES, COMMENT_MAX, SurveyAnswerBody, type Choice } from './domain/answer.js';
export { SCALE, type SurveyContent, type SurveyQuestion } from './domain/definition.js';
export {
  SUBJECT_KINDS,
  SUPPORT_TYPE_LABELS,
  SUPPORT_TYPES,
  supportTypeOf,
  type Subject,
  type SubjectKind,
  type SupportType,
} from './domain/subject.js';
export { ForgetRecipient } from './forget-recipient.js';
export { FindInvitation, type InvitedPerson } from './queries/find-invited.js';
export { MoveRecipient } from './move-recipient.js';
export { ListComments, type Voice } from './queries/list-comments.js';
export { ShowSurvey, type SurveyView } from './queries/show-survey.js';
export { SurveyDefinitions } from './queries/survey-definitions.js';
export { SurveyResults, type SurveyResult, type SurveyTally } from './queries/survey-results.js';
export { SurveysModule } from './surveys.module.js';
