import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { SurveyQuestion } from '../api/surveys.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { LocalisedLines } from './LocalisedLines.js';
import { asKind, freeValue, QUESTION_KINDS } from './questions.js';

interface QuestionFieldsProps {
  question: SurveyQuestion;
  onChange: (question: SurveyQuestion) => void;
}

/** One further question: its kind, its words, and what can be answered. */
export const QuestionFields = ({ question, onChange }: QuestionFieldsProps) => (
  <>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
      <NativeSelect
        label="答え方"
        value={question.kind}
        choices={Object.entries(QUESTION_KINDS).map(([id, name]) => ({ id, name }))}
        onChange={(kind) => onChange(asKind(question, kind as SurveyQuestion['kind']))}
        width={200}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={question.required}
            onChange={(event) => onChange({ ...question, required: event.target.checked })}
          />
        }
        label="必ず答えてもらう"
      />
    </Box>
    <LocalisedLines
      label="質問"
      value={question.label}
      onChange={(label) => onChange({ ...question, label })}
    />
    {question.kind === 'scale' && (
      <>
        <LocalisedLines
          label="1の言葉"
          value={question.low}
          onChange={(low) => onChange({ ...question, low })}
        />
        <LocalisedLines
          label="5の言葉"
          value={question.high}
          onChange={(high) => onChange({ ...question, high })}
        />
      </>
    )}
    {question.kind === 'choice' && <Options question={question} onChange={onChange} />}
  </>
);

const Options = (props: {
  question: Extract<SurveyQuestion, { kind: 'choice' }>;
  onChange: (question: SurveyQuestion) => void;
}) => {
  const { question, onChange } = props;
  const { options } = question;
  return (
    <>
      {options.map((option, at) => (
        <Box key={option.value}>
          <LocalisedLines
            label={`選択肢${String(at + 1)}`}
            value={option.label}
            onChange={(label) =>
              onChange({
                ...question,
                options: options.map((it) => (it === option ? { ...it, label } : it)),
              })
            }
          />
          {options.length > 2 && (
            <Button
              size="small"
              variant="text"
              sx={{ mt: -1, mb: 1 }}
              onClick={() =>
                onChange({ ...question, options: options.filter((it) => it !== option) })
              }
            >
              選択肢{at + 1}を外す
            </Button>
          )}
        </Box>
      ))}
      {options.length < 12 && (
        <Button
          size="small"
          onClick={() =>
            onChange({
              ...question,
              options: [
                ...options,
                { value: freeValue(options.map(({ value }) => value)), label: { ja: '' } },
              ],
            })
          }
        >
          選択肢を加える
        </Button>
      )}
    </>
  );
};
