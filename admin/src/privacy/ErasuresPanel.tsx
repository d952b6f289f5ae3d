import { useQuery } from '@tanstack/react-query';
import { type Erasure, readErasures } from '../api/privacy.js';
import { dayTimeOf, eraDateOf } from '../i18n/dates.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/notes.js';
import { Panel } from '../ui/Panel.js';
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
export const ErasuresPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'erasures'],
    queryFn: readErasures,
  });
  return (
    <Panel title="消去の記録" aside={data && `${String(data.total)}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <EmptyNote>まだ消去した相談はありません。</EmptyNote>}
      {data && data.items.length > 0 && (
        <FoldingTable label="消去の記録" rows={data.items} columns={COLUMNS} />
      )}
    </Panel>
  );
};
