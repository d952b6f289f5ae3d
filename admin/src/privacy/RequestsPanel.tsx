import { useQuery } from '@tanstack/react-query';
import { type ErasureRequest, readErasureRequests } from '../api/privacy.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { CaseLink } from './CaseLink.js';

const COLUMNS: Column<ErasureRequest & { id: string }>[] = [
  { label: '相談', cell: (row) => <CaseLink {...row} /> },
  { label: '状態', cell: (row) => word('state', row.state) },
  { label: '求めた日', cell: (row) => eraDateOf(row.requestedAt) },
];

/** Requesters who asked for their data to be erased, the longest waiting first. */
export const RequestsPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'requests'],
    queryFn: readErasureRequests,
  });
  const rows = data?.map((row) => ({ ...row, id: row.consultationId })) ?? [];
  return (
    <Panel title="相談者からの消去の求め" aside={data && `${String(rows.length)}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={2} />}
      {data && rows.length === 0 && <EmptyNote>お待たせしている求めはありません。</EmptyNote>}
      {rows.length > 0 && (
        <FoldingTable label="相談者からの消去の求め" rows={rows} columns={COLUMNS} />
      )}
    </Panel>
  );
};
