import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readOutcomes, type SurveyOutcome } from '../api/surveys.js';
import { Bars } from '../charts/Bars.js';
import { fiscalYearOf } from '../i18n/dates.js';
import { YearChoice } from '../kpi/YearChoice.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';

const share = (count: number, all: number): string =>
  all === 0 ? '' : `${((count / all) * 100).toFixed(1)}%`;

/** Answers of a year, support by support. */
export const OutcomesPanel = () => {
  const [year, setYear] = useState(() => fiscalYearOf(new Date()));
  const { data, error, refetch } = useQuery({
    queryKey: ['surveys', 'outcomes', year],
    queryFn: () => readOutcomes(year),
  });
  return (
    <Panel title="回答の集計" actions={<YearChoice year={year} onChange={setYear} />}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      {data?.length === 0 && <EmptyNote>この年度にお願いしたアンケートはありません。</EmptyNote>}
      {data?.map((outcome) => (
        <Outcome key={outcome.supportType} outcome={outcome} />
      ))}
    </Panel>
  );
};

const Outcome = ({ outcome }: { outcome: SurveyOutcome }) => {
  const { label, asked, answered, choices, questions } = outcome;
  return (
    <Box sx={{ mb: 3 }}>
      <Box component="h3" sx={{ fontSize: '1rem', m: 0, mb: 0.5 }}>
        {label}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1 }}>
        {asked}人にお願いし、{answered}人が回答（{share(answered, asked) || '—'}）
      </Box>
      <Bars
        label={`${label}の回答`}
        bars={choices.map((choice) => ({
          key: choice.value,
          label: choice.label,
          count: choice.count,
          note: share(choice.count, answered),
        }))}
      />
      {questions.map((question) => (
        <Box key={question.id} sx={{ mt: 2 }}>
          <Box component="h4" sx={{ fontSize: '0.875rem', m: 0, mb: 0.5 }}>
            {question.label}
            {question.mean !== null && `（平均 ${question.mean.toFixed(2)}）`}
          </Box>
          <Bars
            label={question.label}
            bars={question.options.map((option) => ({ key: option.value, ...option }))}
          />
        </Box>
      ))}
    </Box>
  );
};
