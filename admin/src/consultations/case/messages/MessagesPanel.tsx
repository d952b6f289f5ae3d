import Box from '@mui/material/Box';
import type { Consultation, Message } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { useCan } from '../../../providers/use-permissions.js';
import { colours } from '../../../theme/palette.js';
import { EmptyNote, Failure, Loading } from '../../../ui/notes.js';
import { Panel } from '../../../ui/Panel.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useMessages } from '../use-case.js';
import { MessageForm } from './MessageForm.js';

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

const GROUND = { everyone: colours.cedarSoft, support: colours.skySoft, staff: colours.ochreSoft };

const MessageItem = ({ message }: { message: Message }) => {
  const ours = message.authorKind === 'staff';
  return (
    <Box
      component="li"
      sx={{
        justifySelf: ours ? 'end' : 'start',
        maxWidth: 'min(100%, 40em)',
        px: 2,
        py: 1.25,
        borderRadius: 3,
        bgcolor: ours ? GROUND[message.visibility] : colours.ground,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          fontSize: '0.8125rem',
        }}
      >
        <strong>{message.authorName}</strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {word('author', message.authorKind)}・{dayTimeOf(message.at)}
        </Box>
        {message.visibility !== 'everyone' && (
          <ToneChip tone={message.visibility === 'staff' ? 'watch' : 'cool'}>
            {word('visibility', message.visibility)}
          </ToneChip>
        )}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', fontSize: '0.9375rem', lineHeight: 1.75 }}>
        {message.body}
      </Box>
    </Box>
  );
};
