import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Period } from '../api/reports.js';
import { fiscalYearOf, fiscalYearText } from '../i18n/dates.js';
import { Line } from '../ui/Line.js';

/** The days of a fiscal year. */
export const yearOf = (year: number): Period => ({
  from: `${String(year)}-04-01`,
  to: `${String(year + 1)}-03-31`,
});

/** Any two days, or a fiscal year with one press. */
export const PeriodFields = (props: { period: Period; onChange: (period: Period) => void }) => {
  const { period, onChange } = props;
  const now = fiscalYearOf(new Date());
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Line
        label="いつから"
        type="date"
        value={period.from}
        onChange={(from) => onChange({ ...period, from })}
        sx={{ width: 170 }}
      />
      <Line
        label="いつまで"
        type="date"
        value={period.to}
        onChange={(to) => onChange({ ...period, to })}
        sx={{ width: 170 }}
      />
      {[now, now - 1].map((year) => (
        <Button key={year} onClick={() => onChange(yearOf(year))}>
          {fiscalYearText(year)}
        </Button>
      ))}
    </Box>
  );
};
