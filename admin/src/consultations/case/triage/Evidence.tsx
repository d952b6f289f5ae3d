import Box from '@mui/material/Box';
import type { Guess } from '../../../api/types.js';
import { colours } from '../../../theme/palette.js';
import { ToneChip } from '../../../ui/StateChip.js';

/** How sure the suggestion is and which of the requester's words it rests on. */
export const Evidence = ({ guess }: { guess: Guess }) => (
  <Box
    sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: '0.8125rem' }}
  >
    <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      確からしさ {Math.round(guess.confidence * 100)} %
    </Box>
    <Box aria-hidden sx={{ width: 64, height: 6, borderRadius: 3, bgcolor: colours.sunk }}>
      <Box
        sx={{
          width: `${String(guess.confidence * 100)}%`,
          height: '100%',
          borderRadius: 3,
          bgcolor: guess.needsReview ? colours.ochre : colours.cedar,
        }}
      />
    </Box>
    {guess.needsReview && <ToneChip tone="watch">要確認</ToneChip>}
    {guess.evidence.length > 0 && (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        根拠：
        {guess.evidence.map((words) => (
          <Box component="span" key={words} sx={{ color: 'text.primary' }}>
            「{words}」
          </Box>
        ))}
      </Box>
    )}
  </Box>
);
