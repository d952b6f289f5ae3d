import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MaskedPhrase } from '../../../api/masking.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { colours } from '../../../theme/palette.js';

interface HiddenPhrasesProps {
  phrases: readonly MaskedPhrase[];
  busy: boolean;
  onShow: (phrase: MaskedPhrase) => void;
}

/** What staff have hidden, by whom and since when; each can be shown again. */
export const HiddenPhrases = ({ phrases, busy, onShow }: HiddenPhrasesProps) => (
  <Box component="ul" aria-label="職員が伏せた言葉" sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {phrases.map((phrase) => (
      <Box
        key={phrase.id}
        component="li"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          py: 0.75,
          borderTop: `1px solid ${colours.line}`,
        }}
      >
        <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 700 }}>
            「{phrase.phrase}」
          </Box>
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {placesText(phrase)}・{phrase.createdByName}・{dayTimeOf(phrase.createdAt)}
          </Box>
        </Box>
        <Button
          variant="text"
          disabled={busy}
          aria-label={`もとに戻す：「${phrase.phrase}」`}
          onClick={() => onShow(phrase)}
        >
          もとに戻す
        </Button>
      </Box>
    ))}
  </Box>
);

export const placesText = ({ places }: MaskedPhrase): string =>
  places === 0 ? '今の文章にはありません' : `${String(places)}か所`;
