import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { type StaffEnteredAnswer, enterSurvey } from '../../../api/cases.js';
import type { Survey } from '../../../api/types.js';
import { choicesOf } from '../../../i18n/words.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useSettled } from '../../../ui/use-settled.js';
import { ReplyField } from './ReplyField.js';

interface SurveyEntryDialogProps {
  caseId: string;
  survey: Survey;
  onClose: () => void;
}

/** What somebody said by telephone or on paper, entered for them word by word. */
export const SurveyEntryDialog = ({ caseId, survey, onClose }: SurveyEntryDialogProps) => {
  const settled = useSettled();
  const [choice, setChoice] = useState<string>(survey.choice ?? '');
  const [channel, setChannel] = useState<StaffEnteredAnswer['channel']>('phone');
  const [comment, setComment] = useState(survey.comment ?? '');
  const [replies, setReplies] = useState(survey.replies);
  const [publishConsent, setConsent] = useState(survey.publishConsent);
  const enter = async () => {
    const body = {
      choice: choice as StaffEnteredAnswer['choice'],
      channel,
      comment: comment.trim(),
      replies,
      publishConsent,
    };
    await settled(() => enterSurvey(caseId, body), '回答を入れました', [['case', caseId], ['kpi']]);
    onClose();
  };
  return (
    <FormDialog
      title="電話・紙の回答を入れる"
      note="相談者の言葉のとおりに入れてください。入れてから12時間は直せます。"
      action="入れる"
      run={enter}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="役に立ちましたか ※"
            value={choice}
            emptyText="選んでください"
            choices={choicesOf('surveyChoice')}
            onChange={setChoice}
            {...(mistakes.choice === undefined ? {} : { mistake: mistakes.choice })}
          />
          <NativeSelect
            label="回答の方法"
            value={channel}
            choices={choicesOf('deskChannel')}
            onChange={(value) => setChannel(value as StaffEnteredAnswer['channel'])}
          />
          {survey.content.questions.map((question) => (
            <ReplyField
              key={question.id}
              question={question}
              value={replies[question.id]}
              mistake={mistakes[question.id] ?? mistakes[`replies.${question.id}`]}
              onChange={(value) => setReplies({ ...replies, [question.id]: value })}
            />
          ))}
          <Line
            label="ご意見"
            rows={3}
            value={comment}
            mistake={mistakes.comment}
            onChange={setComment}
          />
          <FormControlLabel
            control={
              <Checkbox
                checked={publishConsent}
                onChange={(event) => setConsent(event.target.checked)}
              />
            }
            label="お名前を出さずに紹介してよい、と言われた"
          />
        </>
      )}
    </FormDialog>
  );
};
