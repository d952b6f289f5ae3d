import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { casesPath } from '../api/kpi.js';
import { answersPath, type AssemblyAnswers, type Period, readAnswers } from '../api/reports.js';
import { dayTimeOf, fiscalYearOf } from '../i18n/dates.js';
import { Fact, Facts } from '../ui/Facts.js';
import { Needs } from '../ui/Needs.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { PeriodFields, yearOf } from './PeriodFields.js';

/** Receipt numbers shown before the rest is opened as a list. */
const SHOWN = 12;

/** 議会答弁モード: each figure with its definition and its cases; a sheet to print. */
const AnswersPage = () => {
  usePageTitle('想定問答');
  const [period, setPeriod] = useState<Period>(() => yearOf(fiscalYearOf(new Date())));
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'answers', period.from, period.to],
    queryFn: () => readAnswers(period),
    enabled: period.from !== '' && period.to !== '',
    placeholderData: (previous) => previous,
  });
  return (
    <Needs permission="kpi:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ fontSize: '0.875rem' }}>
          <Link to="/reports">件数の報告</Link> ／ 議会答弁
        </Box>
        <Typography variant="h1">想定問答</Typography>
        <PeriodFields period={period} onChange={setPeriod} />
        {error ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={6} />}
        {data && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mr: 1 }}>
              {dayTimeOf(data.asOf)} 現在
            </Box>
            <Button component="a" href={answersPath(period, 'html')} target="_blank" rel="noopener">
              印刷用の画面
            </Button>
            <Button component="a" href={answersPath(period, 'pdf')} download>
              PDFで保存
            </Button>
          </Box>
        )}
        {data?.items.map((item, at) => (
          <Answer key={item.key} item={item} n={at + 1} />
        ))}
      </Box>
    </Needs>
  );
};

const Answer = ({ item, n }: { item: AssemblyAnswers['items'][number]; n: number }) => (
  <Panel title={`問${String(n)} ${item.question}`}>
    <Box component="p" sx={{ m: 0, mb: 1.5, lineHeight: 1.8 }}>
      {item.answer}
    </Box>
    <Facts>
      <Fact label="定義">{item.definition}</Fact>
      {item.filter !== null && (
        <Fact label="もとの相談">
          {item.receipts.slice(0, SHOWN).join('、')}
          {item.receipts.length > SHOWN && ` ほか${String(item.receipts.length - SHOWN)}件`}{' '}
          <Link to={casesPath(item.question, item.filter)}>一覧で開く</Link>
        </Fact>
      )}
      {item.evidence.length > 0 && (
        <Fact label="根拠">
          {item.evidence.map((line) => (
            <Box key={line}>{line}</Box>
          ))}
        </Fact>
      )}
    </Facts>
  </Panel>
);

export default AnswersPage;
