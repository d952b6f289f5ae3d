import { Submission } from '../../../../consultations/index.js';
import type { FieldError } from '../../../../platform/core/problems.js';
import { describeIssues } from '../../../../platform/validation/validation.js';
import { one, type Answers, type Question } from '../../../journeys/journey.js';
import { fieldOf, submissionForPage } from './submission.js';

/** An error with the form's name of its field. */
export interface AnswerError extends FieldError {
  field: string;
}

/** Which of several errors stands first: the order of the fields on the page. */
export function inPageOrder(
  errors: readonly FieldError[],
  fields: readonly string[],
): AnswerError[] {
  const named = errors.map((error) => ({ ...error, field: fieldOf(error.pointer) }));
  return fields.flatMap((field) => named.filter((error) => error.field === field).slice(0, 1));
}

/**
 * What is wrong with the answers to one question, by the schema the API uses.
 * One rule is the portal's own: whether experts may be told is answered with yes or no, because a box
 * that was overlooked would silently keep every expert away.
 */
export function judge(question: Question, answers: Answers, language: string): AnswerError[] {
  const fields = question.fields(answers);
  const result = Submission.safeParse(submissionForPage(answers, fields, language));
  const errors = result.success ? [] : describeIssues(result.error.issues);
  if (fields.includes('share') && !['yes', 'no'].includes(one(answers, 'share') ?? '')) {
    errors.push({ pointer: '/consents/shareWithSupporters', code: 'required', detail: '' });
  }
  return inPageOrder(errors, fields);
}
