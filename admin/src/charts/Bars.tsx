import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { colours } from '../theme/palette.js';

export interface Bar {
  key: string;
  label: string;
  count: number;
  /** Beside the count: a share. */
  note?: string;
  /** Where the counted cases are listed. */
  to?: string;
}

/** Counts as bars of one scale with their figures; each line opens its cases. */
export const Bars = ({
  label,
  bars,
  unit = '件',
}: {
  label: string;
  bars: Bar[];
  unit?: string;
}) => {
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25 }}
    >
      {bars.map((bar) => (
        <li key={bar.key}>
          <Box {...(bar.to === undefined ? {} : { component: Link, to: bar.to })} sx={line}>
            <span>{bar.label}</span>
            <Box aria-hidden sx={{ height: 12, bgcolor: colours.sunk, borderRadius: 1 }}>
              <Box
                sx={{
                  height: '100%',
                  width: `${String((bar.count / largest) * 100)}%`,
                  bgcolor: colours.cedar,
                  borderRadius: 1,
                  printColorAdjust: 'exact',
                }}
              />
            </Box>
            <Box sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
              <strong>{bar.count.toLocaleString('ja-JP')}</strong>
              {unit}
              {bar.note !== undefined && (
                <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
                  {bar.note}
                </Box>
              )}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
};

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(8em, 14em) 1fr minmax(7em, auto)' },
  '& > [aria-hidden]': {
    gridRow: { xs: 2, sm: 'auto' },
    gridColumn: { xs: '1 / -1', sm: 'auto' },
  },
  alignItems: 'center',
  columnGap: 1.5,
  rowGap: 0.5,
  minHeight: 40,
  px: 1,
  py: 0.5,
  mx: -1,
  borderRadius: 2,
  fontSize: '0.875rem',
  color: 'text.primary',
  textDecoration: 'none',
  fontVariantNumeric: 'tabular-nums',
  'a&:hover': { bgcolor: colours.sunk },
} as const;
