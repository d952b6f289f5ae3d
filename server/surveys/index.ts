export { AnswerSurvey, type AnswerSurveyInput } from './commands/answer-survey.js';
export {
  InviteAfterSupport as AskAfterSupport,
  type InviteAfterSupportInput as AskAfterSupportInput,
} from './commands/invite-after-support.js';
export { InviteToSurvey } from './commands/invite-to-survey.js';
export { loadSurveys } from './db/load-rows.js';
export { SURVEY_CHOICE, SURVEY_RESULT, SURVEY_SUMMARY } from './db/survey.view.js';
export { CHOICES, COMMENT_MAX, SurveyAnswerBody } from './domain/answer.js';
export { SCALE, type SurveyQuestion } from './domain/definition.js';
export { SUPPORT_TYPE_LABELS, type SubjectKind } from './domain/subject.js';
export { EraseRecipient as ForgetRecipient } from './services/erase-recipient.js';
export { FindInvitation } from './queries/find-invited.js';
export { MoveRecipient } from './services/move-recipient.js';
export { ListComments, type Comment as Voice } from './queries/list-comments.js';
export { ShowSurvey, type SurveyView } from './queries/show-survey.js';
export { SurveyDefinitions } from './queries/survey-definitions.js';
export { SurveyResults, type SurveyTally } from './queries/survey-results.js';
export { SurveysModule } from './surveys.module.js';
