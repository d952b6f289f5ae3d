import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { type CaseFilter, type KpiCases, readCasesBehind } from '../api/kpi.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { KpiFrame } from './KpiFrame.js';

type Row = KpiCases['items'][number];
const COLUMNS: Column<Row>[] = [
  {
    label: '受付番号',
    cell: ({ id, receiptNumber }) => <Link to={`/consultations/${id}/show`}>{receiptNumber}</Link>,
  },
  { label: '受付日', cell: ({ receivedAt }) => eraDateOf(receivedAt) },
  { label: '状態', cell: ({ state }) => word('state', state) },
  { label: '数えた回数', cell: ({ count }) => `${String(count)}回` },
];

/** An address somebody typed or shortened asks for nothing. */
const filterOf = (text: string | null): CaseFilter | null => {
  try {
    const filter: unknown = JSON.parse(text ?? '');
    return typeof filter === 'object' && filter !== null ? (filter as CaseFilter) : null;
  } catch {
    return null;
  }
};

/** The cases behind one figure: as many as it says. */
const CasesPage = () => {
  const [query] = useSearchParams();
  const filter = filterOf(query.get('filter'));
  const title = query.get('title') ?? '数字のもとの相談';
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'cases', filter],
    queryFn: () => readCasesBehind(filter ?? {}),
    enabled: filter !== null,
  });
  return (
    <KpiFrame title="数字のもとの相談">
      <Panel title={title} aside={data && `${data.total.toLocaleString('ja-JP')}件`}>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && filter !== null && <Loading lines={4} />}
        {data && data.withoutCase > 0 && (
          <Box sx={{ mb: 1, fontSize: '0.875rem' }}>
            うち {data.withoutCase}件は、セミナーなど相談以外のアンケートの回答です。
          </Box>
        )}
        {(filter === null || data?.total === 0) && (
          <EmptyNote>あてはまる相談はありません。</EmptyNote>
        )}
        {data && data.items.length > 0 && (
          <FoldingTable label={title} rows={data.items} columns={COLUMNS} />
        )}
        <Box sx={{ mt: 2 }}>
          <Link to="/kpi">指標に戻る</Link>
        </Box>
      </Panel>
    </KpiFrame>
  );
};

export default CasesPage;
