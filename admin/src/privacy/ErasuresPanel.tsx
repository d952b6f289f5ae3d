import { type Erasure, readErasures } from '../api/privacy.js';
import { dayTimeOf, eraDateOf } from '../i18n/dates.js';
import type { Column } from '../ui/FoldingTable.js';
import { PagedPanel } from '../ui/PagedPanel.js';
import { CaseLink } from './CaseLink.js';

const COLUMNS: Column<Erasure>[] = [
  {
    label: '受付番号',
    cell: (row) => <CaseLink id={row.consultationId} receiptNumber={row.receiptNumber} />,
  },
  { label: '理由', cell: (row) => row.groundLabel },
  { label: '消去した人', cell: (row) => row.byName },
  {
    label: '日時',
    cell: (row) => (
      <time dateTime={row.at} title={dayTimeOf(row.at)}>
        {eraDateOf(row.at)}
      </time>
    ),
  },
  {
    label: '消去した記録',
    cell: (row) => `${String(Object.values(row.counts).reduce((sum, count) => sum + count, 0))}件`,
  },
];

/** The report of what was erased; it names no person. */
export const ErasuresPanel = () => (
  <PagedPanel
    title="消去の記録"
    queryKey={['privacy', 'erasures']}
    read={readErasures}
    columns={COLUMNS}
    empty="まだ消去した相談はありません。"
  />
);
