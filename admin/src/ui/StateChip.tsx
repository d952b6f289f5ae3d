import Box from '@mui/material/Box';
import type { State } from '../api/types.js';
import { word } from '../i18n/words.js';
import { stateTone, type ToneName, tones } from '../theme/palette.js';

interface ToneChipProps {
  tone: ToneName;
  children: React.ReactNode;
  dot?: boolean;
}

/** A small coloured label; the words carry the meaning, the colour only helps the eye. */
export const ToneChip = ({ tone, children, dot = false }: ToneChipProps) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: '6px',
      px: 1,
      py: '1px',
      borderRadius: '6px',
      fontSize: '0.8125rem',
      fontWeight: 700,
      lineHeight: 1.6,
      whiteSpace: 'nowrap',
      color: tones[tone].ink,
      backgroundColor: tones[tone].ground,
    }}
  >
    {dot && (
      <Box
        component="span"
        aria-hidden
        sx={{ width: 7, height: 7, borderRadius: '50%', bgcolor: 'currentColor' }}
      />
    )}
    {children}
  </Box>
);

export const StateChip = ({ state }: { state: State }) => (
  <ToneChip tone={stateTone[state]} dot>
    {word('state', state)}
  </ToneChip>
);
