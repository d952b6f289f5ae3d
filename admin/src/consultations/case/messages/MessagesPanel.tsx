import Box from '@mui/material/Box';
import type { Consultation } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { useMessages } from '../use-case.js';
import { MessageForm } from './MessageForm.js';
import { MessageItem } from './MessageItem.js';

/** The conversation, oldest first, and the next message. */
export const MessagesPanel = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useMessages(record.id);
  const can = useCan();
  return (
    <Panel title="やりとり">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && <EmptyNote>まだやりとりはありません。</EmptyNote>}
      <Box
        component="ol"
        aria-live="polite"
        sx={{ display: 'grid', gap: 1.25, m: 0, p: 0, listStyle: 'none' }}
      >
        {data?.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </Box>
      {can('message:write') && <MessageForm record={record} />}
    </Panel>
  );
};
