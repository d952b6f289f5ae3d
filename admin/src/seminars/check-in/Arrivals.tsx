import Box from '@mui/material/Box';
import type { Seminar } from '../../api/seminars.js';
import { colours } from '../../theme/palette.js';

/** How many are there, by mode, and how many are still expected. */
export const Arrivals = ({ seminar }: { seminar: Seminar }) => {
  const counts = seminar.desk?.counts;
  if (!counts) return null;
  const figures = [
    ...(seminar.format === 'online' ? [] : [{ label: '会場に出席', value: counts.attendedOnsite }]),
    ...(seminar.format === 'onsite'
      ? []
      : [{ label: 'オンラインで出席', value: counts.attendedOnline }]),
    { label: 'まだの人', value: counts.confirmed },
  ];
  return (
    <Box component="dl" sx={{ display: 'flex', m: 0, gap: 1 }}>
      {figures.map(({ label, value }) => (
        <Box key={label} sx={box}>
          <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.2 }}>
            {value}
            <Box component="span" sx={{ fontSize: '0.875rem', ml: 0.25 }}>
              人
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
};

const box = {
  flex: '1 1 0',
  minWidth: 0,
  p: 1.25,
  borderRadius: 2,
  bgcolor: colours.paper,
  border: `1px solid ${colours.line}`,
} as const;
