import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { type Meeting, readMeetings } from '../../../../api/meetings.js';
import type { Engagement } from '../../../../api/types.js';
import { useCan } from '../../../../providers/use-permissions.js';
import { Failure } from '../../../../ui/messages.js';
import { TabOpen } from '../../use-case.js';
import { MeetingItem } from './MeetingItem.js';
import { ProposeDialog } from './ProposeDialog.js';

/** Meetings belong to support that was taken on. */
const TAKEN_ON = new Set(['accepted', 'active', 'reported', 'completed']);
const OPEN = new Set(['accepted', 'active']);
const UNSETTLED = new Set<Meeting['state']>(['proposed', 'scheduled']);

/** The meetings of one supporter with the requester: arranged, held, called off. */
export const MeetingsBlock = ({ engagement }: { engagement: Engagement }) => {
  const can = useCan();
  const tabOpen = useContext(TabOpen);
  const [proposing, setProposing] = useState(false);
  const taken = TAKEN_ON.has(engagement.state);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', engagement.consultationId, 'meetings', engagement.id],
    queryFn: () => readMeetings(engagement.id),
    enabled: taken && tabOpen,
  });
  if (!taken) return null;
  const free = !data?.some(({ state }) => UNSETTLED.has(state));
  const arrangeable = OPEN.has(engagement.state) && can('offer:write') && data && free;
  if (data?.length === 0 && !arrangeable) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Box component="h4" sx={{ m: 0, fontSize: '0.9375rem' }}>
          面談
        </Box>
        {arrangeable && (
          <Button size="small" onClick={() => setProposing(true)}>
            面談を調整する
          </Button>
        )}
      </Box>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((meeting) => (
          <MeetingItem key={meeting.id} meeting={meeting} />
        ))}
      </Box>
      {proposing && <ProposeDialog engagement={engagement} onClose={() => setProposing(false)} />}
    </Box>
  );
};
