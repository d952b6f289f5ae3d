import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList } from 'react-admin';
import { Link } from 'react-router';
import type { ConsultationSummary } from '../api/types.js';
import { CaseLine } from '../consultations/inbox/CaseLine.js';
import { inboxPath } from '../consultations/inbox/inbox-path.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';

const MINE = { assignee: 'me', open: true };
const SOONEST = { field: 'replyBy', order: 'ASC' } as const;

/** My open cases, the nearest deadline first. */
export const MyCases = () => {
  const { data, total, error, refetch } = useGetList<ConsultationSummary>('consultations', {
    filter: MINE,
    sort: SOONEST,
    pagination: { page: 1, perPage: 8 },
  });
  return (
    <Panel
      title="自分の担当"
      aside={
        <Box sx={{ color: 'text.secondary' }}>
          {total === undefined ? '' : `${String(total)}件`}
        </Box>
      }
      actions={
        <Button component={Link} to={inboxPath(MINE, SOONEST)} size="small" variant="text">
          一覧で見る
        </Button>
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyNote>担当している相談はありません。「相談」の一覧から担当になれます。</EmptyNote>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((row) => (
          <CaseLine key={row.id} row={row} />
        ))}
      </Box>
    </Panel>
  );
};
