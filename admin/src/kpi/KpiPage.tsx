import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readContributionRate } from '../api/centre.js';
import { readTrend } from '../api/kpi.js';
import { ContributionCard } from '../dashboard/ContributionCard.js';
import { dayTimeOf, fiscalYearOf } from '../i18n/dates.js';
import { Failure, Loading } from '../ui/messages.js';
import { BreakdownPanel } from './BreakdownPanel.js';
import { FunnelPanel } from './FunnelPanel.js';
import { KpiFrame } from './KpiFrame.js';
import { RatePanel, ReceivedPanel, SupportPanel } from './TrendPanels.js';
import { YearChoice } from './YearChoice.js';

/** A year as it stands: rate and trend, run-rate to March, how far cases come, what they are about. */
const KpiPage = () => {
  const [year, setYear] = useState(() => fiscalYearOf(new Date()));
  const trend = useQuery({ queryKey: ['kpi', 'trend', year], queryFn: () => readTrend(year) });
  const rate = useQuery({
    queryKey: ['kpi', 'rate', year],
    queryFn: () => readContributionRate(year),
  });
  const error = trend.error ?? rate.error;
  return (
    <KpiFrame title="指標">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <YearChoice year={year} onChange={setYear} />
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {trend.data && `${dayTimeOf(trend.data.asOf)} 現在`}
        </Box>
        <Button onClick={() => window.print()} sx={{ '@media print': { display: 'none' } }}>
          印刷する
        </Button>
      </Box>
      {error && (
        <Failure error={error} onRetry={() => Promise.all([trend.refetch(), rate.refetch()])} />
      )}
      {!trend.data && !error && <Loading lines={6} />}
      {rate.data && <ContributionCard rate={rate.data} />}
      {trend.data && (
        <Box sx={charts}>
          <RatePanel trend={trend.data} />
          <SupportPanel trend={trend.data} />
          <ReceivedPanel trend={trend.data} />
        </Box>
      )}
      <FunnelPanel year={year} />
      <BreakdownPanel key={year} year={year} />
    </KpiFrame>
  );
};

const charts = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    md: 'repeat(2, minmax(0, 1fr))',
    lg: 'repeat(3, minmax(0, 1fr))',
  },
} as const;

export default KpiPage;
