import Box from '@mui/material/Box';
import type { Localised } from '../api/surveys.js';
import { Line } from '../ui/Line.js';

const LANGUAGES = [
  { key: 'ja', name: '日本語 ※' },
  { key: 'easy', name: 'やさしい日本語' },
  { key: 'en', name: '英語' },
] as const;

interface LocalisedLinesProps {
  label: string;
  value: Localised;
  onChange: (value: Localised) => void;
}

/** One text in three languages; a language left empty falls back to Japanese. */
export const LocalisedLines = ({ label, value, onChange }: LocalisedLinesProps) => (
  <Box role="group" aria-label={label} sx={{ mb: 2 }}>
    <Box sx={{ fontSize: '0.875rem', fontWeight: 700, mb: 1 }}>{label}</Box>
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr 1fr' } }}>
      {LANGUAGES.map(({ key, name }) => (
        <Line
          key={key}
          label={name}
          value={value[key] ?? ''}
          onChange={(text) => {
            const { [key]: _, ...others } = value;
            onChange(
              (key !== 'ja' && text === '' ? others : { ...value, [key]: text }) as Localised,
            );
          }}
        />
      ))}
    </Box>
  </Box>
);
