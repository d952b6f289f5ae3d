import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { WeightsPreview } from '../api/ranking.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { percent } from './words.js';

type Moved = WeightsPreview['items'][number] & { id: string };

const place = (value: number | null) => (value === null ? '候補外' : `${String(value)}番目`);
const gained = ({ before, after }: Moved) => (before ?? 999) - (after ?? 999);

const COLUMNS: Column<Moved>[] = [
  {
    label: '相談',
    cell: ({ consultationId, receiptNumber, title }) => (
      <Link component={RouterLink} to={casePath(consultationId)}>
        {receiptNumber} {title}
      </Link>
    ),
  },
  { label: '引き受けた登録者', cell: (row) => row.supporterName },
  { label: 'いまの配点', cell: (row) => place(row.before) },
  { label: 'この配点', cell: (row) => place(row.after) },
  {
    label: '変化',
    cell: (row) => {
      const up = gained(row);
      if (up === 0) return '—';
      return <ToneChip tone={up > 0 ? 'good' : 'watch'}>{up > 0 ? '上がる' : '下がる'}</ToneChip>;
    },
  },
];

/** Those whose place changes most are enough to judge by. */
const FIRST = 10;

/** Where those who took past cases on would have stood. */
export const PreviewPanel = ({ preview }: { preview: WeightsPreview }) => {
  const [all, setAll] = useState(false);
  const rows = preview.items
    .map((item) => ({ ...item, id: item.consultationId }))
    .sort((a, b) => Math.abs(gained(b)) - Math.abs(gained(a)));
  return (
    <Panel title="これまでの相談で試した結果" aside={`${String(preview.cases)}件`}>
      {preview.cases === 0 ? (
        <EmptyNote>登録者が引き受けた相談がまだないため、比べられません。</EmptyNote>
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mb: 2 }}>
            <Figure label="引き受けた人が3番目までに入る割合" {...preview.firstThree} />
            <Figure label="先頭に来る割合" {...preview.first} />
          </Box>
          <FoldingTable
            label="相談ごとの順番の変化"
            rows={all ? rows : rows.slice(0, FIRST)}
            columns={COLUMNS}
          />
          {!all && rows.length > FIRST && (
            <Button variant="text" onClick={() => setAll(true)}>
              ほかの相談も見る（{rows.length - FIRST}件）
            </Button>
          )}
        </>
      )}
    </Panel>
  );
};

interface FigureProps {
  label: string;
  before: number | null;
  after: number | null;
}
const Figure = ({ label, before, after }: FigureProps) => (
  <Box>
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ fontSize: '1.25rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
      {percent(before)} → {percent(after)}
    </Box>
  </Box>
);
