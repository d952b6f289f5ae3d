import { useQuery } from '@tanstack/react-query';
import { type DueCase, readDueCases } from '../api/privacy.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/notes.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { CaseLink } from './CaseLink.js';

const COLUMNS: Column<DueCase>[] = [
  { label: '相談', cell: (row) => <CaseLink {...row} /> },
  { label: '状態', cell: (row) => word('state', row.state) },
  { label: '完了', cell: (row) => eraDateOf(row.endedAt) },
  { label: '保存期間', cell: (row) => `${String(row.years)}年` },
  { label: '保存期限', cell: (row) => eraDateOf(row.keptUntil) },
  {
    label: '今夜の扱い',
    cell: (row) =>
      row.heldFor.length > 0 ? (
        <ToneChip tone="watch">保留：{row.heldFor.join('、')}</ToneChip>
      ) : (
        <ToneChip tone="alarm">消去します</ToneChip>
      ),
  },
];

/** What the nightly run will erase, and what is held back. */
export const DuePanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'due'],
    queryFn: readDueCases,
  });
  return (
    <Panel title="保存期限が過ぎた相談" aside={data && `${String(data.total)}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && (
        <EmptyNote>今夜消去する相談はありません。毎晩、自動で確かめています。</EmptyNote>
      )}
      {data && data.items.length > 0 && (
        <FoldingTable label="保存期限が過ぎた相談" rows={data.items} columns={COLUMNS} />
      )}
    </Panel>
  );
};
