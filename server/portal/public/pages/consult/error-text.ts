import type { Language } from '../../../../centre/index.js';
import type { Errors } from '../../../components/form.js';
import type { AnswerError } from '../../journeys/consult/judge.js';
import { one, type Answers } from '../../../journeys/journey.js';
import { plain } from '../../../text/index.js';
import { labelKey } from './labels.js';

const CHOSEN = ['type', 'contentType', 'municipality', 'employees', 'methods', 'themes'];

/** What is wrong, in the reader's language and with the field's own name. */
export function errorTexts(
  language: Language,
  errors: readonly AnswerError[],
  answers: Answers,
): Errors {
  return Object.fromEntries(
    errors.map((error) => [error.field, sentence(language, error, answers)]),
  );
}

function sentence(language: Language, error: AnswerError, answers: Answers): string {
  const { field, code, detail } = error;
  const label = plain(language, labelKey(field, one(answers, 'type')));
  const max = /([\d,]{1,12})(?:文字|件)/.exec(detail)?.[1];
  if (code === 'address') return plain(language, 'error.address', { field: label });
  if (code === 'characters' || detail.includes('使えない文字') || detail.includes('改行')) {
    return plain(language, 'error.characters', { field: label });
  }
  if (code === 'too-long') return tooLong(language, field, label, max);
  if (field === 'purpose') return plain(language, 'error.purpose');
  if (field === 'share') return plain(language, 'error.share');
  if (field === 'deadline') return plain(language, 'error.date');
  if (field === 'phone') return plain(language, 'error.phone');
  if (field === 'email') {
    const none = one(answers, 'email') === undefined;
    return plain(language, none ? 'error.contact' : 'error.email');
  }
  if (CHOSEN.includes(field)) return plain(language, 'error.chooseRequired', { field: label });
  const missing = code === 'required' || detail.startsWith('必須');
  return plain(language, missing ? 'error.required' : 'error.invalid', { field: label });
}

function tooLong(
  language: Language,
  field: string,
  label: string,
  max: string | undefined,
): string {
  if (max === undefined) return plain(language, 'error.tooLongPlain', { field: label });
  return plain(language, CHOSEN.includes(field) ? 'error.tooMany' : 'error.tooLong', {
    field: label,
    max,
  });
}
