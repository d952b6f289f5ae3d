import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Period, readReport, reportPath } from '../api/reports.js';
import { dayTimeOf, fiscalYearOf } from '../i18n/dates.js';
import { Needs } from '../ui/Needs.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { CrossTable } from './CrossTable.js';
import { ExamplesPanel } from './ExamplesPanel.js';
import { PeriodFields, yearOf } from './PeriodFields.js';
import { SnapshotsPanel } from './SnapshotsPanel.js';

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
  const [period, setPeriod] = useState<Period>(() => yearOf(fiscalYearOf(new Date())));
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'report', period.from, period.to],
    queryFn: () => readReport(period),
    enabled: period.from !== '' && period.to !== '',
    placeholderData: (previous) => previous,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">相談件数の報告</Typography>
      <PeriodFields period={period} onChange={setPeriod} />
      <Box>
        <Button component={Link} to="/reports/answers">
          議会答弁（想定問答）
        </Button>
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
            <Button component="a" href={reportPath(period, 'pdf')} download>
              PDFで保存
            </Button>
            <Button component="a" href={reportPath(period, 'html')} target="_blank" rel="noopener">
              印刷用の画面
            </Button>
          </Box>
        </Panel>
      )}
      <ExamplesPanel period={period} />
      <SnapshotsPanel period={period} />
    </Box>
  );
};

export default ReportPage;
