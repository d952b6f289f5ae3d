import SearchOutlined from '@mui/icons-material/SearchOutlined';
import InputAdornment from '@mui/material/InputAdornment';
import InputBase from '@mui/material/InputBase';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { inboxPath } from '../consultations/inbox/inbox-path.js';

export const QUICK_SEARCH_ID = 'quick-search';

/** Search over all cases from anywhere (Alt+K puts the cursor here). */
export const QuickSearch = ({ onSearch }: { onSearch?: () => void }) => {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(inboxPath({ q: words.trim() }));
        onSearch?.();
      }}
    >
      <InputBase
        id={QUICK_SEARCH_ID}
        fullWidth
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder="番号・名前・ことば"
        inputProps={{ 'aria-label': '相談を検索' }}
        startAdornment={
          <InputAdornment position="start">
            <SearchOutlined fontSize="small" sx={{ color: '#fff' }} />
          </InputAdornment>
        }
        sx={{
          color: '#fff',
          fontSize: '0.875rem',
          px: 1.25,
          height: 40,
          borderRadius: 2,
          bgcolor: '#ffffff1f',
          '& input::placeholder': { color: '#fff', opacity: 0.85 },
          '&:focus-within': { outline: '2px solid #fff' },
        }}
      />
    </form>
  );
};
