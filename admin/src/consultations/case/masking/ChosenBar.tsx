import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { colours } from '../../../theme/palette.js';
import type { Chosen } from './chosen-words.js';

interface ChosenBarProps {
  chosen: Chosen | null;
  /** What has just been done, or nothing. */
  news: string;
  busy: boolean;
  onHide: (words: string) => void;
  onClear: () => void;
}

/** What was selected in the text, with the button that hides it, then what came of it; stays in sight. */
export const ChosenBar = ({ chosen, news, busy, onHide, onClear }: ChosenBarProps) => (
  <Box role="status" sx={{ position: 'sticky', bottom: 0, zIndex: 1 }}>
    {!chosen && news !== '' && (
      <Box
        sx={{
          mt: 1,
          p: 1.25,
          borderRadius: 2,
          fontWeight: 700,
          color: colours.cedarDeep,
          bgcolor: colours.cedarSoft,
        }}
      >
        {news}
      </Box>
    )}
    {chosen && (
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          mt: 1,
          p: 1.25,
          borderRadius: 2,
          color: colours.onCedar,
          bgcolor: colours.cedarDeep,
        }}
      >
        <Box sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>
          {'problem' in chosen ? chosen.problem : `選んだところ：「${shortened(chosen.words)}」`}
        </Box>
        {'words' in chosen && (
          <Button
            disabled={busy}
            onClick={() => onHide(chosen.words)}
            sx={{ borderColor: colours.onCedar, color: colours.cedarDeep }}
          >
            選んだところを伏せる
          </Button>
        )}
        <Button variant="text" onClick={onClear} sx={{ color: colours.onCedar }}>
          やめる
        </Button>
      </Box>
    )}
  </Box>
);

const SHOWN = 60;
const shortened = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
