import Box from '@mui/material/Box';
import type { ContributionRate } from '../api/types.js';

type Counts = ContributionRate['counts'];
const STEPS: { key: keyof Counts; label: string; colour: string }[] = [
  { key: 'useful', label: '役に立った', colour: '#d9efe6' },
  { key: 'somewhatUseful', label: 'やや役に立った', colour: '#8fcbb8' },
  { key: 'notVeryUseful', label: 'あまり役に立たなかった', colour: '#f0b48a' },
  { key: 'notUseful', label: '役に立たなかった', colour: '#e0804f' },
];

/** The four answers as one bar with the target marked, and as words with counts beneath. */
export const AnswerBar = ({ counts, target }: { counts: Counts; target: number | null }) => {
  const total = STEPS.reduce((sum, { key }) => sum + counts[key], 0);
  return (
    <Box>
      <Box sx={{ position: 'relative', py: 0.75 }} aria-hidden>
        <Box
          sx={{
            display: 'flex',
            height: 12,
            borderRadius: 6,
            overflow: 'hidden',
            bgcolor: '#ffffff26',
            printColorAdjust: 'exact',
            '@media print': { border: '1px solid #000' },
          }}
        >
          {STEPS.map(({ key, colour }) => (
            <Box
              key={key}
              sx={{
                width: total === 0 ? 0 : `${String((counts[key] / total) * 100)}%`,
                bgcolor: colour,
              }}
            />
          ))}
        </Box>
        {target !== null && (
          <Box
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              left: `${String(target)}%`,
              width: 2,
              bgcolor: '#fff',
            }}
          />
        )}
      </Box>
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2.5,
          rowGap: 0.25,
          m: 0,
          mt: 0.5,
          p: 0,
          listStyle: 'none',
          fontSize: '0.8125rem',
        }}
      >
        {STEPS.map(({ key, label, colour }) => (
          <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box
              component="span"
              aria-hidden
              sx={{
                width: 10,
                height: 10,
                borderRadius: '3px',
                bgcolor: colour,
                printColorAdjust: 'exact',
                '@media print': { border: '1px solid #000' },
              }}
            />
            {label} {counts[key]}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
