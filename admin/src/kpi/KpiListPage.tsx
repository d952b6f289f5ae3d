import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readKpis } from '../api/kpi.js';
import { dayTimeOf, fiscalYearOf } from '../i18n/dates.js';
import { Failure, Loading } from '../ui/messages.js';
import { EntriesPanel } from './EntriesPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { KpiCard } from './KpiCard.js';
import { KpiFrame } from './KpiFrame.js';
import { YearChoice } from './YearChoice.js';

/** Every KPI of the plan: target, actual, grade; its definition's versions; what was entered by hand. */
const KpiListPage = () => {
  const [year, setYear] = useState(() => fiscalYearOf(new Date()));
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'list', year],
    queryFn: () => readKpis(year),
  });
  return (
    <KpiFrame title="指標と目標">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <YearChoice year={year} onChange={setYear} />
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {data && `${dayTimeOf(data.asOf)} 現在`}
        </Box>
      </Box>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data?.items.map((kpi) => (
        <KpiCard key={kpi.key} kpi={kpi} year={year} />
      ))}
      {data && <EntriesPanel kpis={data.items} />}
      <HistoryPanel />
    </KpiFrame>
  );
};

export default KpiListPage;
