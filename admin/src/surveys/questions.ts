import type { SurveyQuestion } from '../api/surveys.js';

export const QUESTION_KINDS: Record<SurveyQuestion['kind'], string> = {
  choice: '選択肢から一つ',
  scale: '1から5の段階',
  text: '自由に書く',
};

/** `q1`, `q2` …: never one that is taken. An id stays with its question from version to version. */
const freeId = (questions: readonly SurveyQuestion[]): string => {
  const taken = new Set(questions.map(({ id }) => id));
  let number = questions.length + 1;
  while (taken.has(`q${String(number)}`)) number++;
  return `q${String(number)}`;
};

export const blankQuestion = (questions: readonly SurveyQuestion[]): SurveyQuestion => ({
  kind: 'text',
  id: freeId(questions),
  label: { ja: '' },
  required: false,
});

/** The same question in another kind; what the new kind needs starts empty. */
export const asKind = (question: SurveyQuestion, kind: SurveyQuestion['kind']): SurveyQuestion => {
  const { id, label, required } = question;
  const common = { id, label, required };
  if (kind === 'text') return { kind, ...common };
  if (kind === 'scale') {
    return { kind, ...common, low: { ja: 'そう思わない' }, high: { ja: 'そう思う' } };
  }
  return {
    kind,
    ...common,
    options: [
      { value: 'a1', label: { ja: '' } },
      { value: 'a2', label: { ja: '' } },
    ],
  };
};

/** The next free value of an option. */
export const freeValue = (taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`a${String(number)}`)) number++;
  return `a${String(number)}`;
};
