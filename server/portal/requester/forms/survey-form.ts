import type { Language } from '../../../centre/index.js';
import type { FieldError } from '../../../platform/core/problems.js';
import { COMMENT_MAX, SurveyAnswerBody, type SurveyView } from '../../../surveys/index.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { plain } from '../../text/index.js';
import { questionField } from '../controllers/survey-views.js';

/** The form after the four buttons, read: further questions, words, and whether they may be shown. */
export function typedSurvey(
  form: Answers,
  survey: SurveyView,
  language: Language,
): { body: SurveyAnswerBody } | { errors: Errors } {
  const replies = Object.fromEntries(
    survey.content.questions.map(({ id }) => [id, one(form, questionField(id)) ?? '']),
  );
  const comment = one(form, 'comment') ?? '';
  const body = SurveyAnswerBody.safeParse({
    choice: survey.choice,
    comment,
    replies,
    publishConsent: one(form, 'publish') === 'yes',
  });
  if (body.success) return { body: body.data };
  const max = COMMENT_MAX.toLocaleString('ja-JP');
  const errors = body.error.issues.map(({ path: [first, second] }): [string, string] => {
    const own = first === 'replies' && typeof second === 'string';
    const value = own ? (replies[second] ?? '') : comment;
    const field = plain(language, own ? 'survey.moreTitle' : 'survey.comment');
    const key = value.length > COMMENT_MAX ? 'error.tooLong' : 'error.characters';
    return [own ? questionField(second) : 'comment', plain(language, key, { field, max })];
  });
  return { errors: Object.fromEntries(errors) };
}

/** What the survey refused, by the page's fields and in the reader's language. */
export function surveyErrors(
  errors: readonly FieldError[] | undefined,
  language: Language,
): Errors {
  return Object.fromEntries(
    (errors ?? []).map(({ pointer }) => {
      const [, first, id = ''] = pointer.split('/');
      const field = first === 'replies' ? questionField(id) : 'comment';
      return [field, plain(language, 'survey.answerThis')];
    }),
  );
}
