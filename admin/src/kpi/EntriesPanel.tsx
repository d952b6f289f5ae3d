import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelFigure, type Kpi, type KpiEntry, readEntries } from '../api/kpi.js';
import { eraDateOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { Prose } from '../ui/Prose.js';
import { useSettled } from '../ui/use-settled.js';
import { EntryDialog } from './EntryDialog.js';

/** Figures no case tells of, with their evidence; a mistake is taken back, never removed. */
export const EntriesPanel = ({ kpis }: { kpis: Kpi[] }) => {
  const can = useCan();
  const [adding, setAdding] = useState(false);
  const [cancelling, setCancelling] = useState<KpiEntry | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'entries'],
    queryFn: readEntries,
  });
  const byHand = kpis.filter(({ source }) => source === 'entries' || source === 'participants');
  const columns: Column<KpiEntry>[] = [
    { label: '日付', cell: ({ occurredOn }) => eraDateOf(`${occurredOn}T00:00:00+09:00`) },
    { label: '指標', cell: ({ key }) => kpis.find((kpi) => kpi.key === key)?.name ?? key },
    { label: '内容', cell: (entry) => <Evidence entry={entry} /> },
    { label: '数', cell: ({ amount }) => amount.toLocaleString('ja-JP') },
    { label: '入力', cell: ({ byName }) => byName },
    {
      label: '取り消し',
      cell: (entry) =>
        entry.cancelledAt === null
          ? can('kpi:write') && (
              <Button size="small" onClick={() => setCancelling(entry)}>
                取り消す
              </Button>
            )
          : `${entry.cancelledByName ?? ''}：${entry.cancelReason ?? ''}`,
    },
  ];
  return (
    <Panel
      title="手で入力した実績"
      actions={can('kpi:write') && <Button onClick={() => setAdding(true)}>実績を入力する</Button>}
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && <EmptyNote>入力された実績はありません。</EmptyNote>}
      {data && data.length > 0 && (
        <FoldingTable label="手で入力した実績" rows={data} columns={columns} />
      )}
      {adding && <EntryDialog kpis={byHand} onClose={() => setAdding(false)} />}
      {cancelling && <CancelDialog entry={cancelling} onClose={() => setCancelling(null)} />}
    </Panel>
  );
};

const Evidence = ({ entry }: { entry: KpiEntry }) => (
  <Box
    sx={
      entry.cancelledAt === null ? {} : { textDecoration: 'line-through', color: 'text.secondary' }
    }
  >
    <strong>{entry.title}</strong>
    <Prose>{entry.evidence}</Prose>
  </Box>
);

const CancelDialog = ({ entry, onClose }: { entry: KpiEntry; onClose: () => void }) => {
  const settled = useSettled();
  const [reason, setReason] = useState('');
  const cancel = async () => {
    await settled(() => cancelFigure(entry.id, reason), '実績を取り消しました', [['kpi']]);
    onClose();
  };
  return (
    <FormDialog
      title="実績を取り消す"
      note={`「${entry.title}」（${String(entry.amount)}）を集計から外します。記録は理由とともに残り、確定した期間の分は訂正として残ります。`}
      action="取り消す"
      severe
      run={cancel}
      onCancel={onClose}
    >
      {(mistakes) => (
        <Line
          label="理由 ※"
          rows={2}
          value={reason}
          mistake={mistakes.reason}
          helper={KEPT_WORDS}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
};
