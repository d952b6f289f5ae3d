import { type DueCase, readDueCases } from '../api/privacy.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import type { Column } from '../ui/FoldingTable.js';
import { PagedPanel } from '../ui/PagedPanel.js';
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
export const DuePanel = () => (
  <PagedPanel
    title="保存期限が過ぎた相談"
    queryKey={['privacy', 'due']}
    read={readDueCases}
    columns={COLUMNS}
    empty="今夜消去する相談はありません。毎晩、自動で確かめています。"
  />
);
