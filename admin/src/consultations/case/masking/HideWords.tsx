import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Line } from '../../../ui/Line.js';

interface HideWordsProps {
  busy: boolean;
  /** What the server says of the words that were sent. */
  mistake: string | undefined;
  /** Resolves to whether the words are hidden now. */
  onHide: (words: string) => Promise<boolean>;
}

/** Words to hide, typed: for whoever cannot select with a mouse or finger, or knows them by heart. */
export const HideWords = ({ busy, mistake, onHide }: HideWordsProps) => {
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const hide = async () => {
    setMissing(words.trim() === '');
    if (words.trim() === '') return;
    if (await onHide(words)) setWords('');
  };
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (event.target instanceof HTMLButtonElement) return;
        // Not the form around it: that would make the offer.
        event.preventDefault();
        void hide();
      }}
    >
      <Line
        label="伏せる言葉"
        value={words}
        mistake={missing ? '伏せる言葉を入力してください。' : mistake}
        helper="入力した言葉を、書き方の違い（全角・かな・間の記号など）も含めて伏せます。"
        onChange={(typed) => {
          setWords(typed);
          setMissing(false);
        }}
      />
      <Button disabled={busy} onClick={() => void hide()} sx={{ minHeight: 40, flex: 'none' }}>
        伏せる
      </Button>
    </Box>
  );
};
