import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AxisQuality } from '../api/triage.js';
import { FigureTable, FoldedFigures } from '../charts/FigureTable.js';
import { EmptyNote } from '../ui/notes.js';
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
        <FigureTable
          label="取り違え"
          header={['担当者が確定した区分', '自動の分類', '件数']}
          rows={wrong.slice(0, LISTED).map(({ truth, said, count }) => ({
            key: `${truth} ${said}`,
            cells: [
              label(quality.axis, truth),
              <Box key="said" component="span" sx={{ display: 'block', textAlign: 'left' }}>
                {label(quality.axis, said)}
              </Box>,
              count,
            ],
          }))}
        />
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
