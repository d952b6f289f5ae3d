import Box from '@mui/material/Box';
import type { Candidate } from '../../../api/types.js';
import { word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { points, segmentsOf, type Shares } from './score.js';

interface ScoreBarProps {
  candidate: Candidate;
  shares: Shares;
}

/** The score and what it is made of: a bar for the eye, figures for everybody. */
export const ScoreBar = ({ candidate, shares }: ScoreBarProps) => {
  const segments = segmentsOf(candidate.parts, shares);
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
        <Box sx={{ fontSize: '1.25rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
          {points(candidate.score)}
          <Box component="span" sx={{ fontSize: '0.8125rem', fontWeight: 400, ml: '2px' }}>
            点
          </Box>
        </Box>
        <Box
          aria-hidden
          sx={{
            flex: 1,
            display: 'flex',
            gap: '1px',
            height: 10,
            borderRadius: 5,
            overflow: 'hidden',
            bgcolor: colours.sunk,
          }}
        >
          {segments.map(({ part, share, colour }) => (
            <Box key={part} sx={{ width: `${String(share * 100)}%`, bgcolor: colour }} />
          ))}
        </Box>
      </Box>
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.75,
          m: 0,
          p: 0,
          listStyle: 'none',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        {segments.map(({ part, value, colour }) => (
          <Box component="li" key={part} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Box
              component="span"
              aria-hidden
              sx={{ width: 8, height: 8, borderRadius: '2px', bgcolor: colour }}
            />
            {word('scorePart', part)} {points(value)}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
