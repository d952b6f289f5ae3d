import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SurveyQuestion } from '../api/surveys.js';
import { colours } from '../theme/palette.js';
import { EmptyNote } from '../ui/messages.js';
import { blankQuestion } from './questions.js';
import { QuestionFields } from './QuestionFields.js';

interface QuestionsEditorProps {
  questions: SurveyQuestion[];
  onChange: (questions: SurveyQuestion[]) => void;
}
const MOST = 10;

/** Questions asked after the four steps, in their order. */
export const QuestionsEditor = ({ questions, onChange }: QuestionsEditorProps) => {
  const swap = (at: number, other: number) =>
    onChange(
      questions.map((question, own) =>
        own === at
          ? (questions[other] ?? question)
          : own === other
            ? (questions[at] ?? question)
            : question,
      ),
    );
  return (
    <>
      {questions.length === 0 && (
        <EmptyNote>追加の質問はありません。4段階の質問と自由記入だけを聞きます。</EmptyNote>
      )}
      {questions.map((question, at) => (
        <Box key={question.id} sx={box} role="group" aria-label={`追加の質問${String(at + 1)}`}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}>
            <strong>質問{at + 1}</strong>
            <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
              <Button size="small" disabled={at === 0} onClick={() => swap(at, at - 1)}>
                上へ
              </Button>
              <Button
                size="small"
                disabled={at === questions.length - 1}
                onClick={() => swap(at, at + 1)}
              >
                下へ
              </Button>
              <Button
                size="small"
                color="error"
                onClick={() => onChange(questions.filter((it) => it !== question))}
              >
                外す
              </Button>
            </Box>
          </Box>
          <QuestionFields
            question={question}
            onChange={(next) => onChange(questions.map((it) => (it === question ? next : it)))}
          />
        </Box>
      ))}
      {questions.length < MOST && (
        <Button onClick={() => onChange([...questions, blankQuestion(questions)])}>
          質問を加える
        </Button>
      )}
    </>
  );
};

const box = { p: 2, mb: 2, border: `1px solid ${colours.line}`, borderRadius: 2 } as const;
