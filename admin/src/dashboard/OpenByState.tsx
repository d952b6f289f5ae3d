import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { Overview } from '../api/types.js';
import { inboxPath } from '../consultations/inbox/inbox-path.js';
import { colours, toneOf } from '../theme/palette.js';
import { Panel } from '../ui/Panel.js';

interface OpenByStateProps {
  states: Overview['openByState'];
  overdue: number;
}

/** Open cases by state as bars of one scale; every line opens its cases in the inbox. */
export const OpenByState = ({ states, overdue }: OpenByStateProps) => {
  const total = states.reduce((sum, { count }) => sum + count, 0);
  const largest = Math.max(1, ...states.map(({ count }) => count));
  return (
    <Panel title="対応中の相談" aside={<Box sx={{ color: 'text.secondary' }}>{total}件</Box>}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25 }}>
        {states.map(({ state, label, count }) => (
          <li key={state}>
            <Box component={Link} to={inboxPath({ state: [state] })} sx={line}>
              <span>{label}</span>
              <Box aria-hidden sx={{ height: 10, borderRadius: 5, bgcolor: colours.sunk }}>
                <Box
                  sx={{
                    height: '100%',
                    width: `${String((count / largest) * 100)}%`,
                    borderRadius: 5,
                    bgcolor: toneOf(state).ink,
                    opacity: 0.85,
                  }}
                />
              </Box>
              <Box component="strong" sx={{ textAlign: 'right' }}>
                {count}
                <Box component="span" sx={{ fontWeight: 400, ml: '2px' }}>
                  件
                </Box>
              </Box>
            </Box>
          </li>
        ))}
      </Box>
      <Box
        component={Link}
        to={inboxPath({ overdue: true }, { field: 'replyBy', order: 'ASC' })}
        sx={overdueLink(overdue > 0)}
      >
        返答期限を過ぎた相談 <strong>{overdue}件</strong>
      </Box>
    </Panel>
  );
};

const line = {
  display: 'grid',
  gridTemplateColumns: '8.5em 1fr 3em',
  alignItems: 'center',
  columnGap: 1.5,
  minHeight: 36,
  px: 1,
  mx: -1,
  borderRadius: 2,
  fontSize: '0.875rem',
  color: 'text.primary',
  textDecoration: 'none',
  fontVariantNumeric: 'tabular-nums',
  '&:hover': { bgcolor: colours.sunk },
} as const;

const overdueLink = (some: boolean) => ({
  display: 'flex',
  justifyContent: 'space-between',
  mt: 1.5,
  px: 1.5,
  py: 1,
  borderRadius: 2,
  fontSize: '0.875rem',
  textDecoration: 'none',
  color: some ? colours.rose : 'text.secondary',
  bgcolor: some ? colours.roseSoft : colours.sunk,
  '&:hover': { textDecoration: 'underline' },
});
