import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  saveReport,
  type Period,
  readSnapshots,
  type ReportSnapshot,
  snapshotPath,
} from '../api/reports.js';
import { dayTimeOf, eraDateOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { withKeptWords } from '../ui/kept-words.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useSettled } from '../ui/use-settled.js';

const day = (value: string): string => eraDateOf(`${value}T00:00:00+09:00`);
const FORMATS = [
  { format: 'html', label: '印刷用' },
  { format: 'pdf', label: 'PDF' },
  { format: 'xlsx', label: '表計算' },
] as const;

const COLUMNS: Column<ReportSnapshot>[] = [
  { label: '名前', cell: ({ title }) => title },
  { label: '期間', cell: ({ from, to }) => `${day(from)}〜${day(to)}` },
  { label: '保存', cell: ({ byName, at }) => `${byName} ${dayTimeOf(at)}` },
  {
    label: '照合',
    cell: ({ intact, hash }) => (
      <>
        <ToneChip tone={intact ? 'good' : 'alarm'}>
          {intact ? '保存時のまま' : '記録が壊れています'}
        </ToneChip>
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {hash.slice(0, 16)}…
        </Box>
      </>
    ),
  },
  {
    label: '開く',
    cell: ({ id }) => (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            size="small"
            component="a"
            href={snapshotPath(id, format)}
            target="_blank"
            rel="noopener"
          >
            {label}
          </Button>
        ))}
      </Box>
    ),
  },
];

/** Reports as they were handed out: they never change. */
export const SnapshotsPanel = ({ period }: { period: Period }) => {
  const can = useCan();
  const [keeping, setKeeping] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'snapshots'],
    queryFn: readSnapshots,
  });
  return (
    <Panel
      title="保存した報告"
      actions={
        can('consultation:write') && (
          <Button onClick={() => setKeeping(true)}>この期間の報告を保存する</Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={2} />}
      {data?.length === 0 && (
        <EmptyNote>
          保存した報告はありません。議会などに出すときに保存すると、後から同じものを出せます。
        </EmptyNote>
      )}
      {data && data.length > 0 && (
        <FoldingTable label="保存した報告" rows={data} columns={COLUMNS} />
      )}
      {keeping && <SaveReportDialog period={period} onClose={() => setKeeping(false)} />}
    </Panel>
  );
};

const SaveReportDialog = ({ period, onClose }: { period: Period; onClose: () => void }) => {
  const settled = useSettled();
  const [title, setTitle] = useState('');
  const save = async () => {
    await settled(() => saveReport(title, period), '報告を保存しました', [
      ['reports', 'snapshots'],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="報告を保存する"
      note={`${day(period.from)}〜${day(period.to)} の報告を、いまの数字のまま保存します。保存した報告は変わりません。`}
      action="保存する"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <Line
          label="名前 ※"
          autoFocus
          value={title}
          mistake={mistakes.title}
          helper={withKeptWords('例：令和8年12月定例会。')}
          onChange={setTitle}
        />
      )}
    </FormDialog>
  );
};
