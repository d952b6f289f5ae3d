import Box from '@mui/material/Box';
import { Line } from '../ui/Line.js';
import { sumOf } from './words.js';

interface SharesProps<Part extends string> {
  legend: string;
  parts: readonly { part: Part; label: string; note: string }[];
  values: Record<Part, number>;
  onChange: (values: Record<Part, number>) => void;
}

/** Shares that must make up a hundred percent, with their sum in sight. */
export const Shares = <Part extends string>(props: SharesProps<Part>) => {
  const { legend, parts, values, onChange } = props;
  const sum = sumOf(values);
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 700, mb: 1.5 }}>
        {legend}
        <Box
          component="span"
          role="status"
          sx={{ ml: 1.5, fontWeight: 400, color: sum === 100 ? 'text.secondary' : 'error.main' }}
        >
          合計 {sum}％{sum === 100 ? '' : '（100％にしてください）'}
        </Box>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        }}
      >
        {parts.map(({ part, label, note }) => (
          <Line
            key={part}
            label={`${label}（％）`}
            type="number"
            helper={note}
            value={String(Math.round(values[part] * 1_000) / 10)}
            htmlInput={{ min: 0, max: 100, step: 1 }}
            onChange={(text) => onChange({ ...values, [part]: Number(text) / 100 })}
          />
        ))}
      </Box>
    </Box>
  );
};
