import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { readHistory, type SupporterHistory } from '../api/people.js';
import { dayOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { Fact, Facts } from '../ui/Facts.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';

type PastCase = SupporterHistory['cases'][number] & { id: string };

const COLUMNS: Column<PastCase>[] = [
  {
    label: '相談',
    cell: (row) => (
      <Link component={RouterLink} to={`/consultations/${row.consultationId}/show`} data-row>
        {row.receiptNumber} {row.title}
      </Link>
    ),
  },
  { label: '内容', cell: (row) => word('engagementKind', row.kind) },
  {
    label: '結果',
    cell: (row) =>
      [word('engagementState', row.state), word('declineReason', row.declineReason)]
        .filter(Boolean)
        .join('：'),
  },
  { label: '打診', cell: (row) => dayOf(row.offeredAt) },
  { label: '相談者の評価', cell: (row) => word('surveyChoice', row.answer) },
];

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%（${String(part)}/${String(whole)}）`;

/** What a supporter has done and how it was received; the public never sees it. */
export const HistoryPanel = ({ id }: { id: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['supporter', id, 'history'],
    queryFn: () => readHistory(id),
  });
  return (
    <Panel
      title="支援の実績と評価"
      aside={
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>窓口の中だけの情報です</Box>
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Facts>
            <Fact label="引き受けた割合">{share(data.accepted, data.asked)}</Fact>
            <Fact label="役に立った割合">{share(data.positive, data.answers)}</Fact>
            <Fact label="面談">{`${String(data.meetingsHeld)}回`}</Fact>
            <Fact label="かけた時間">
              {data.minutesSpent > 0 ? `${(data.minutesSpent / 60).toFixed(1)}時間` : null}
            </Fact>
          </Facts>
          {data.cases.length === 0 ? (
            <EmptyNote>まだ打診したことがありません。</EmptyNote>
          ) : (
            <Box sx={{ mt: 2 }}>
              <FoldingTable
                label="これまでの相談"
                rows={data.cases.map((row) => ({ ...row, id: row.engagementId }))}
                columns={COLUMNS}
              />
            </Box>
          )}
        </>
      )}
    </Panel>
  );
};
