import type { Language } from '../../../../centre/index.js';
import { many, one, type Answers } from '../../../journeys/journey.js';
import { isTextKey, plain } from '../../../text/index.js';
import { choiceLabel, municipalityText, type ConsultChoices } from './choices.js';

/** What an answer says, as the check page shows it; '' when nothing was entered. */
export function answerText(
  language: Language,
  field: string,
  answers: Answers,
  choices: ConsultChoices,
): string {
  const value = one(answers, field);
  if (['purpose', 'share', 'publish'].includes(field)) {
    return plain(language, value === 'yes' ? 'check.agreed' : 'check.notAgreed');
  }
  if (value === undefined) return '';
  switch (field) {
    case 'type':
      return choiceLabel(language, 'requesterType', value, choices.requesterTypes);
    case 'contentType':
      return choiceLabel(language, 'contentType', value, choices.contentTypes);
    case 'municipality':
      return municipalityText(language, value, choices.municipalities);
    case 'employees': {
      const key = `employees.${value}`;
      return isTextKey(key) ? plain(language, key) : value;
    }
    case 'methods':
      return many(answers, field)
        .map((method) => choiceLabel(language, 'method', method, choices.methods))
        .join('、');
    case 'themes':
      return many(answers, field)
        .map((code) => choices.themes.find((theme) => theme.code === code)?.name ?? code)
        .join('、');
    default:
      return value;
  }
}
