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
  const [composing, setComposing] = useState(false);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (composing || words === value) return;
    const timer = setTimeout(() => onSearch(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words, value, composing, onSearch]);
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
        inputLabel: { shrink: true },
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
