import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { TimelineEntry } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { useTimeline } from '../use-case.js';

const FIRST = 10;

/** What happened, newest first; the API tells it oldest first, also within one moment. */
export const TimelinePanel = ({ id }: { id: string }) => {
  const { data, error, refetch } = useTimeline(id);
  const [all, setAll] = useState(false);
  const newestFirst = [...(data ?? [])].reverse();
  const shown = all ? newestFirst : newestFirst.slice(0, FIRST);
  return (
    <Panel title="経過">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && <EmptyNote>まだ記録がありません。</EmptyNote>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Box>
      {shown.length < newestFirst.length && (
        <Button size="small" variant="text" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          これより前も見る（{newestFirst.length - shown.length}件）
        </Button>
      )}
    </Panel>
  );
};

const Entry = ({ entry }: { entry: TimelineEntry }) => (
  <Box
    component="li"
    sx={{
      position: 'relative',
      pl: 2.5,
      pb: 1.75,
      borderLeft: `2px solid ${colours.line}`,
      ml: '5px',
      '&:last-child': { pb: 0, borderColor: 'transparent' },
      '&::before': {
        content: '""',
        position: 'absolute',
        left: -6,
        top: 6,
        width: 10,
        height: 10,
        borderRadius: '50%',
        backgroundColor: entry.actorKind === 'system' ? colours.lineStrong : colours.cedar,
        boxShadow: `0 0 0 3px ${colours.paper}`,
      },
    }}
  >
    <Box sx={{ fontSize: '0.875rem', lineHeight: 1.6 }}>{entry.text}</Box>
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      <time dateTime={entry.at}>{dayTimeOf(entry.at)}</time>・
      {entry.actorName ?? word('actor', entry.actorKind)}
    </Box>
  </Box>
);
