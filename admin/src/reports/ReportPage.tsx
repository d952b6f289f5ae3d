import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Period, readReport, reportPath } from '../api/reports.js';
import { dayTimeOf, fiscalYearOf, fiscalYearText } from '../i18n/dates.js';
import { Line } from '../ui/Line.js';
import { Needs } from '../ui/Needs.js';
import { Failure, Loading } from '../ui/notes.js';
import { Panel } from '../ui/Panel.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { CrossTable } from './CrossTable.js';

const yearOf = (year: number): Period => ({
  from: `${String(year)}-04-01`,
  to: `${String(year + 1)}-03-31`,
});

/** The assembly's table: who asked × about what, for any period. */
const ReportPage = () => {
  usePageTitle('相談件数の報告');
  return (
    <Needs permission="kpi:read">
      <Report />
    </Needs>
  );
};

const Report = () => {
  const now = fiscalYearOf(new Date());
  const [period, setPeriod] = useState<Period>(() => yearOf(now));
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'report', period.from, period.to],
    queryFn: () => readReport(period),
    enabled: period.from !== '' && period.to !== '',
    placeholderData: (previous) => previous,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">相談件数の報告</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Line
          label="いつから"
          type="date"
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
          sx={{ width: 170 }}
        />
        <Line
          label="いつまで"
          type="date"
          value={period.to}
          onChange={(to) => setPeriod({ ...period, to })}
          sx={{ width: 170 }}
        />
        {[now, now - 1].map((year) => (
          <Button key={year} onClick={() => setPeriod(yearOf(year))}>
            {fiscalYearText(year)}
          </Button>
        ))}
      </Box>
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Panel
          title="相談者別 × 相談内容別"
          aside={
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {dayTimeOf(data.asOf)} 現在
            </Box>
          }
        >
          <CrossTable report={data} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
            <Button component="a" href={reportPath(period, 'csv')} download>
              CSVで保存
            </Button>
            <Button component="a" href={reportPath(period, 'xlsx')} download>
              表計算ファイルで保存
            </Button>
            <Button component="a" href={reportPath(period, 'html')} target="_blank" rel="noopener">
              印刷用の画面
            </Button>
          </Box>
        </Panel>
      )}
    </Box>
  );
};

export default ReportPage;
