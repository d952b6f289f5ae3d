import SearchOutlined from '@mui/icons-material/SearchOutlined';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  placeholder?: string;
}
const PAUSE = 350;

/**
 * Searches when the person pauses, never in the middle of a kana-kanji conversion: half-converted
 * readings would flash wrong results.
 */
export const SearchField = ({ label, value, onSearch, placeholder }: SearchFieldProps) => {
  const [words, setWords] = useState(value);
  const [known, setKnown] = useState(value);
  const [composing, setComposing] = useState(false);
  // Changed from outside (a tab, the browser's back): follow. Our own search coming back is not.
  if (value !== known) {
    setKnown(value);
    setWords(value);
  }
  useEffect(() => {
    if (composing || words === known) return;
    const timer = setTimeout(() => {
      setKnown(words.trim());
      onSearch(words.trim());
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, known, composing, onSearch]);
  return (
    <TextField
      type="search"
      label={label}
      placeholder={placeholder}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: '1 1 220px', maxWidth: { sm: 380 } }}
    />
  );
};
