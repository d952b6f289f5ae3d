import Box from '@mui/material/Box';
import { useParams } from 'react-router';
import { Failure, Loading } from '../../ui/messages.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { CaseHeader } from './header/CaseHeader.js';
import { CaseTabs } from './CaseTabs.js';
import { RequesterPanel } from './RequesterPanel.js';
import { TimelinePanel } from './timeline/TimelinePanel.js';
import { WITH_RAIL } from './tabs.js';
import { useCase, useFollow } from './use-case.js';

/** One case: header, the work in tabs, and on wide screens who asks and what happened so far. */
const CasePage = () => {
  const { id = '' } = useParams();
  const { data: record, error, refetch } = useCase(id);
  useFollow(id);
  usePageTitle(record ? `${record.receiptNumber} ${record.title}` : '相談');
  if (!record) return error ? <Failure error={error} onRetry={refetch} /> : <Loading lines={8} />;
  return (
    <Box key={id}>
      <CaseHeader record={record} />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
          [WITH_RAIL]: { gridTemplateColumns: 'minmax(0, 1fr) 330px' },
        }}
      >
        <CaseTabs record={record} />
        <Box sx={{ display: 'none', gap: 2, [WITH_RAIL]: { display: 'grid', pt: '60px' } }}>
          <RequesterPanel record={record} />
          <TimelinePanel id={id} />
        </Box>
      </Box>
    </Box>
  );
};

export default CasePage;
