import Box from '@mui/material/Box';
import type { State } from '../../../api/types.js';
import { colours } from '../../../theme/palette.js';

const STEPS: { state: State; label: string }[] = [
  { state: 'received', label: '受付' },
  { state: 'hearing', label: '聞き取り' },
  { state: 'matching', label: '調整' },
  { state: 'advising', label: '支援' },
  { state: 'answered', label: '回答' },
  { state: 'closed', label: '完了' },
];

/** The ordinary way of a case; states beside it (waiting, withdrawn …) show no progress. */
export const Progress = ({ state }: { state: State }) => {
  const here = STEPS.findIndex((step) => step.state === state);
  if (here < 0) return null;
  return (
    <Box
      component="ol"
      aria-label="進み具合"
      sx={{ display: 'flex', gap: 0.5, m: 0, mt: 2, p: 0, listStyle: 'none' }}
    >
      {STEPS.map(({ label }, index) => (
        <Box
          component="li"
          key={label}
          aria-current={index === here ? 'step' : undefined}
          sx={{
            flex: 1,
            pt: 0.75,
            borderTop: '4px solid',
            borderColor: index <= here ? colours.cedar : colours.line,
            fontSize: { xs: '0.75rem', sm: '0.8125rem' },
            whiteSpace: 'nowrap',
            fontWeight: index === here ? 700 : 400,
            color: index === here ? colours.cedar : 'text.secondary',
          }}
        >
          {label}
        </Box>
      ))}
    </Box>
  );
};
