import type { FieldError } from '../../platform/core/problems.js';
import { unprocessable } from '../../platform/core/problems.js';
import type { Replies } from './answer.js';
import { SCALE, type SurveyQuestion } from './definition.js';

/** What was chosen and what was written, apart: words are erased one day, choices stay as statistics. */
export interface SortedReplies {
  replies: Record<string, string | number>;
  words: Record<string, string>;
}

/**
 * Checks replies against the questions they were given to; blank ones count as not given.
 * @param complete whether required questions have to be answered; a paper may have been left blank
 * @throws Problem 422 with `/replies/<id>` for each that does not fit or is missing
 */
export function sortReplies(
  questions: readonly SurveyQuestion[],
  given: Replies,
  complete: boolean,
): SortedReplies {
  const errors: FieldError[] = [];
  const sorted: SortedReplies = { replies: {}, words: {} };
  const wrong = (id: string, code: string, detail: string): void => {
    errors.push({ pointer: `/replies/${id}`, code, detail });
  };
  for (const question of questions) {
    const { id } = question;
    const value = given[id];
    if (value === undefined || String(value).trim() === '') {
      if (question.required && complete) wrong(id, 'required', '必須の質問です。お答えください。');
    } else if (question.kind === 'text') {
      sorted.words[id] = String(value);
    } else {
      const fitting = fits(question, value);
      if (fitting === null) wrong(id, 'choice', '選択肢から選んでください。');
      else sorted.replies[id] = fitting;
    }
  }
  for (const id of Object.keys(given)) {
    if (!questions.some((question) => question.id === id))
      wrong(id, 'unknown', 'この質問はありません。');
  }
  if (errors.length > 0) throw unprocessable(errors);
  return sorted;
}

function fits(
  question: Exclude<SurveyQuestion, { kind: 'text' }>,
  value: string | number,
): string | number | null {
  if (question.kind === 'scale') return SCALE.find((step) => step === Number(value)) ?? null;
  return question.options.find((option) => option.value === value)?.value ?? null;
}
