import Box from '@mui/material/Box';
import type { MaskedPiece } from '../../../api/masking.js';
import { word } from '../../../i18n/words.js';
import { tones } from '../../../theme/palette.js';

type HiddenBy = NonNullable<MaskedPiece['hidden']>;

/** Heard, not seen. */
const HEARD = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** A frame says that a place is hidden, its kind by whom; the words say it to whoever does not see it. */
export const hiddenStyle = (hidden: HiddenBy) => {
  const tone = tones[hidden === 'staff' ? 'cool' : 'watch'];
  return {
    px: 0.5,
    mx: '1px',
    borderRadius: '4px',
    color: tone.ink,
    backgroundColor: tone.ground,
    border: `1.5px ${hidden === 'staff' ? 'solid' : 'dashed'} ${tone.ink}`,
    boxDecorationBreak: 'clone',
    WebkitBoxDecorationBreak: 'clone',
  } as const;
};

interface MaskedTextProps {
  field: string;
  pieces: readonly MaskedPiece[];
  placeholder: string;
}

/** A text as the supporter will read it, its hidden places marked. */
export const MaskedText = ({ field, pieces, placeholder }: MaskedTextProps) => (
  <Box
    component="dd"
    sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.9 }}
  >
    {pieces.map(({ text, hidden }, index) =>
      hidden === null ? (
        <span key={index} data-field={field} data-piece={index}>
          {text}
        </span>
      ) : (
        <Box
          key={index}
          component="mark"
          data-field={field}
          data-piece={index}
          sx={hiddenStyle(hidden)}
        >
          <span style={HEARD}>{`（${word('hiddenBy', hidden)}）`}</span>
          {placeholder}
        </Box>
      ),
    )}
  </Box>
);
