import Box from '@mui/material/Box';
import type { State } from '../../api/types.js';
import { dayOf, daysUntil, deadlineText } from '../../i18n/dates.js';
import { colours } from '../../theme/palette.js';

/** States in which nobody owes a reply any more. */
const SETTLED = new Set<State>([
  'answered',
  'closed',
  'withdrawn',
  'spam',
  'out_of_scope',
  'referred',
]);

interface DeadlineProps {
  at: string | null;
  state: State;
}

/** The reply date with the days left; red when passed, brown when within two days. */
export const Deadline = ({ at, state }: DeadlineProps) => {
  if (at === null)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        —
      </Box>
    );
  if (SETTLED.has(state))
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {dayOf(at)}
      </Box>
    );
  const days = daysUntil(at);
  const late = new Date(at) < new Date();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {dayOf(at)}{' '}
      <Box
        component="span"
        sx={{
          fontSize: '0.8125rem',
          fontWeight: late || days <= 2 ? 700 : 400,
          color: late ? colours.rose : days <= 2 ? colours.persimmon : 'text.secondary',
        }}
      >
        {deadlineText(at)}
      </Box>
    </Box>
  );
};
