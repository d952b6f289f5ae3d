import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AxisQuality } from '../api/triage.js';
import { FoldedFigures } from '../charts/FigureTable.js';
import { colours } from '../theme/palette.js';
import { EmptyNote } from '../ui/messages.js';
import { percent, score, useAxisLabels } from './labels.js';

const LISTED = 12;

/** What was taken for what: only the pairs that happened, a 23 × 23 table would be empty squares. */
export const ConfusionTable = ({ quality }: { quality: AxisQuality }) => {
  const label = useAxisLabels();
  const wrong = quality.confusion.filter(({ truth, said }) => truth !== said);
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: '0.9375rem', mb: 1 }}>
        取り違え
      </Typography>
      {wrong.length === 0 ? (
        <EmptyNote>この期間に取り違えはありません。</EmptyNote>
      ) : (
        <Box component="ul" aria-label="取り違え" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {wrong.slice(0, LISTED).map(({ truth, said, count }) => (
            <Box component="li" key={`${truth} ${said}`} sx={line}>
              <strong>{count}件</strong>
              <span>
                自動の分類「{label(quality.axis, said)}」→ 担当者の確定「
                {label(quality.axis, truth)}」
              </span>
            </Box>
          ))}
        </Box>
      )}
      <FoldedFigures
        label="区分ごとの正しさ"
        header={['区分', '件数', '適合率', '再現率', 'F1']}
        rows={quality.labels.map((one) => ({
          key: one.label,
          cells: [
            label(quality.axis, one.label),
            one.cases,
            percent(one.precision),
            percent(one.recall),
            score(one.f1),
          ],
        }))}
      />
    </Box>
  );
};

const line = {
  display: 'grid',
  gridTemplateColumns: '4em minmax(0, 1fr)',
  gap: 1,
  py: 1,
  borderTop: `1px solid ${colours.line}`,
  fontSize: '0.875rem',
} as const;
