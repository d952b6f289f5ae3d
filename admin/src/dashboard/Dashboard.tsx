import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useGetIdentity } from 'react-admin';
import { readOverview } from '../api/centre.js';
import { eraDateOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { Failure, Loading } from '../ui/messages.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { ContributionCard } from './ContributionCard.js';
import { Escalations, RosterTasks } from './Escalations.js';
import { MyCases } from './MyCases.js';
import { OpenByState } from './OpenByState.js';
import { ReceivedFigures } from './ReceivedFigures.js';

const EVERY_MINUTE = 60_000;

/** The first page: the promise to the assembly, what is open, and what is mine. */
export const Dashboard = () => {
  usePageTitle('ホーム');
  const { identity } = useGetIdentity();
  const can = useCan();
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'overview'],
    queryFn: readOverview,
    refetchInterval: EVERY_MINUTE,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
        <Typography variant="h1">ホーム</Typography>
        <Typography color="textSecondary">
          {eraDateOf(data?.asOf ?? new Date().toISOString())}
        </Typography>
      </Box>
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Loading lines={5} />}
      {data && (
        <Box sx={grid}>
          <ContributionCard rate={data.contribution} />
          <OpenByState states={data.openByState} overdue={data.overdue} />
          <ReceivedFigures overview={data} />
        </Box>
      )}
      {can('consultation:read') && <Escalations />}
      {can('supporter:write') && <RosterTasks />}
      {identity && <MyCases />}
    </Box>
  );
};

const grid = {
  display: 'grid',
  gap: 2.5,
  gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
  alignItems: 'stretch',
  '& > :last-child': { gridColumn: { lg: '1 / -1' } },
} as const;
