import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Consultation, Survey } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { useCan } from '../../../providers/use-permissions.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { Panel } from '../../../ui/Panel.js';
import { Prose } from '../../../ui/Prose.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useSurvey } from '../use-case.js';
import { replyText } from './ReplyField.js';
import { SurveyEntryDialog } from './SurveyEntryDialog.js';

const staffEntered = ({ channel }: Survey): string =>
  channel === 'phone' || channel === 'paper' ? `（${word('deskChannel', channel)}）` : '';

const POSITIVE = new Set(['useful', 'somewhat_useful']);

/** What the requester said of the help; shown once the survey has been sent. */
export const SurveyPanel = ({ record }: { record: Consultation }) => {
  const { data: survey } = useSurvey(record.id);
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!survey) return null;
  return (
    <Panel
      title="アンケート"
      aside={<Answer survey={survey} />}
      actions={
        can('consultation:write') &&
        !survey.locked && <Button onClick={() => setOpen(true)}>電話・紙の回答を入れる</Button>
      }
    >
      {survey.comment && <Prose>{survey.comment}</Prose>}
      <Facts>
        {survey.content.questions.map((question) => {
          const value = survey.replies[question.id];
          return (
            <Fact key={question.id} label={question.label.ja}>
              {value === undefined ? '' : replyText(question, value)}
            </Fact>
          );
        })}
      </Facts>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {survey.answeredAt
          ? `${dayTimeOf(survey.answeredAt)} に回答${staffEntered(survey)}`
          : '回答のお願いを送りました。回答を待っています。'}
      </Box>
      {open && (
        <SurveyEntryDialog caseId={record.id} survey={survey} onClose={() => setOpen(false)} />
      )}
    </Panel>
  );
};

const Answer = ({ survey }: { survey: Survey }) => {
  if (survey.choice === null) return <ToneChip tone="quiet">未回答</ToneChip>;
  return (
    <ToneChip tone={POSITIVE.has(survey.choice) ? 'good' : 'watch'}>
      {word('surveyChoice', survey.choice)}
    </ToneChip>
  );
};
