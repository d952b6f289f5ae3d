import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import type { ConsultationSummary } from '../../api/types.js';
import { dayTimeOf } from '../../i18n/dates.js';
import { useNames } from '../../providers/use-profile.js';
import { StateChip, ToneChip } from '../../ui/StateChip.js';
import { moveBetweenRows } from '../../ui/row-keys.js';
import { casePath } from './CaseLine.js';
import { Deadline } from './Deadline.js';

/** The inbox on a phone: one card a case, the whole card is the link. */
export const InboxCards = ({ rows }: { rows: ConsultationSummary[] }) => {
  const names = useNames();
  return (
    <Box
      component="ul"
      onKeyDown={moveBetweenRows}
      sx={{ display: 'grid', gap: 1.25, m: 0, p: 0, listStyle: 'none' }}
    >
      {rows.map((row) => (
        <li key={row.id}>
          <Paper variant="outlined" component={Link} to={casePath(row.id)} data-row sx={card}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <Box component="span" sx={quiet}>
                {row.receiptNumber}
              </Box>
              <StateChip state={row.state} />
              {row.needsReview && <ToneChip tone="watch">要確認</ToneChip>}
            </Box>
            <Box sx={{ fontWeight: 700, fontSize: '0.9375rem', lineHeight: 1.6 }}>{row.title}</Box>
            <Box sx={quiet}>
              {row.organisation ?? row.requesterName}（{names.requesterType(row.requesterType)}）・
              {row.assigneeName ?? '未割当'}
            </Box>
            <Box sx={{ ...quiet, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
              <span>受付 {dayTimeOf(row.receivedAt)}</span>
              <span>
                期限 <Deadline at={row.replyBy} state={row.state} />
              </span>
            </Box>
          </Paper>
        </li>
      ))}
    </Box>
  );
};

const quiet = {
  color: 'text.secondary',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
} as const;
const card = {
  display: 'grid',
  gap: 0.5,
  p: 1.75,
  color: 'text.primary',
  textDecoration: 'none',
} as const;
