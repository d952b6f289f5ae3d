import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import type { Overview } from '../api/types.js';
import { inboxPath } from '../consultations/inbox/inbox-path.js';
import { colours } from '../theme/palette.js';

/** Three counts in a row: this month, this fiscal year, since the desk opened. */
export const ReceivedFigures = ({ overview }: { overview: Overview }) => {
  const { fiscalYear, fiscalYearLabel } = overview.contribution;
  return (
    <Box
      sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}
    >
      <Figure label="今月の受付" value={overview.receivedThisMonth} />
      <Figure
        label={`${fiscalYearLabel}の受付`}
        value={overview.receivedThisFiscalYear}
        to={inboxPath({ fiscalYear })}
      />
      <Figure label="開設からの累計" value={overview.cumulative} to={inboxPath({})} />
    </Box>
  );
};

interface FigureProps {
  label: string;
  value: number;
  /** Where the counted cases are listed. */
  to?: string;
}
const Figure = ({ label, value, to }: FigureProps) => (
  <Paper
    variant="outlined"
    {...(to === undefined ? {} : { component: Link, to })}
    sx={{
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      px: 2.5,
      py: 1.5,
      color: 'text.primary',
      textDecoration: 'none',
      'a&:hover': { borderColor: colours.cedar },
    }}
  >
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {label}
    </Box>
    <Box
      component="span"
      sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}
    >
      {value.toLocaleString('ja-JP')}
      <Box component="span" sx={{ ml: 0.5, fontSize: '0.875rem', fontWeight: 400 }}>
        件
      </Box>
    </Box>
  </Paper>
);
