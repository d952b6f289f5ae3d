import type { SurveyQuestion } from '../../../api/surveys.js';
import { Line } from '../../../ui/Line.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';

interface ReplyFieldProps {
  question: SurveyQuestion;
  value: string | number | undefined;
  mistake: string | undefined;
  onChange: (value: string) => void;
}

const STEPS = ['1', '2', '3', '4', '5'];

/** One further question of a survey, answered for somebody. */
export const ReplyField = ({ question, value, mistake, onChange }: ReplyFieldProps) => {
  const label = `${question.label.ja}${question.required ? ' ※' : ''}`;
  const shown = value === undefined ? '' : String(value);
  if (question.kind === 'text') {
    return <Line label={label} rows={2} value={shown} mistake={mistake} onChange={onChange} />;
  }
  const choices =
    question.kind === 'choice'
      ? question.options.map((option) => ({ id: option.value, name: option.label.ja }))
      : STEPS.map((step) => ({ id: step, name: stepName(question, step) }));
  return (
    <NativeSelect
      label={label}
      value={shown}
      emptyText="無回答"
      choices={choices}
      onChange={onChange}
      {...(mistake === undefined ? {} : { mistake })}
    />
  );
};

function stepName({ low, high }: Extract<SurveyQuestion, { kind: 'scale' }>, step: string): string {
  if (step === '1') return `1：${low.ja}`;
  return step === '5' ? `5：${high.ja}` : step;
}

/** What was answered, in the words of the survey's version. */
export const replyText = (question: SurveyQuestion, value: string | number): string => {
  if (question.kind === 'choice') {
    return question.options.find((option) => option.value === value)?.label.ja ?? String(value);
  }
  return question.kind === 'scale' ? stepName(question, String(value)) : String(value);
};
