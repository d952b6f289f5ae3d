import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ListBase, useListContext } from 'react-admin';
import type { ConsultationSummary } from '../../api/types.js';
import { ListFooter } from '../../ui/ListFooter.js';
import { Failure, Loading } from '../../ui/messages.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { NEWEST } from './inbox-path.js';
import { InboxCards } from './InboxCards.js';
import { InboxEmpty } from './InboxEmpty.js';
import { InboxFilters } from './InboxFilters.js';
import { InboxTable } from './InboxTable.js';
import { InboxTabs } from './InboxTabs.js';
import { REFRESH } from './tabs.js';

/** The inbox: every case, found by tab, filter or words; a table, on phones cards. */
const Inbox = () => {
  usePageTitle('相談');
  return (
    <ListBase
      exporter={false}
      filterDefaultValues={{ open: true }}
      perPage={25}
      queryOptions={{ refetchInterval: REFRESH }}
      sort={NEWEST}
    >
      <Typography variant="h1" sx={{ mb: 1 }}>
        相談
      </Typography>
      <InboxTabs />
      <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
        <InboxFilters />
        <Rows />
      </Box>
    </ListBase>
  );
};

const Rows = () => {
  const wide = useMediaQuery('(min-width: 1000px)');
  const { data, error, isPending, refetch } = useListContext<ConsultationSummary>();
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (isPending || !data) return <Loading lines={8} />;
  if (data.length === 0) return <InboxEmpty />;
  return (
    <>
      {wide ? (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          <InboxTable rows={data} />
        </Paper>
      ) : (
        <InboxCards rows={data} />
      )}
      <ListFooter />
    </>
  );
};

export default Inbox;
