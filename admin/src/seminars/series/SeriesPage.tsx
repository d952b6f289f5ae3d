import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { readSeminars, readSeries, type SeminarSummary } from '../../api/seminars.js';
import { fiscalYearText } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { type Column, FoldingTable } from '../../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { Prose } from '../../ui/Prose.js';
import { SeminarChip } from '../Chips.js';
import { seatsText } from '../seats.js';
import { SeminarsFrame } from '../SeminarsFrame.js';
import { whenOf } from '../times.js';
import { SeriesDialog } from './SeriesDialog.js';
import { TextLink } from '../TextLink.js';

const MOST = 100;
const COLUMNS: Column<SeminarSummary>[] = [
  {
    label: '回',
    cell: ({ numberInSeries }) => (numberInSeries === null ? '—' : `第${String(numberInSeries)}回`),
  },
  { label: '題名', cell: ({ id, title }) => <TextLink to={`/seminars/${id}`}>{title}</TextLink> },
  { label: '日時', cell: whenOf },
  {
    label: '席',
    cell: ({ seats }) => seats.map((seat) => <div key={seat.mode}>{seatsText(seat)}</div>),
  },
  { label: '状態', cell: ({ state }) => <SeminarChip state={state} /> },
];

/** One series with its seminars in their order. */
const SeriesPage = () => {
  const { id = '' } = useParams();
  const can = useCan();
  const [mending, setMending] = useState(false);
  const series = useQuery({ queryKey: ['seminar-series', id], queryFn: () => readSeries(id) });
  const seminars = useQuery({
    queryKey: ['seminars', 'of-series', id],
    queryFn: () => readSeminars({ page: 1, perPage: MOST, seriesId: id, order: 'ASC' }),
  });
  const { data, error } = series;
  const rows = [...(seminars.data?.items ?? [])].sort(
    (a, b) => (a.numberInSeries ?? 999) - (b.numberInSeries ?? 999),
  );
  return (
    <SeminarsFrame
      title={data?.title ?? 'シリーズ'}
      actions={
        can('seminar:write') &&
        data && (
          <>
            <Button onClick={() => setMending(true)}>直す</Button>
            <Button component={Link} to={`/seminars/new?series=${id}`} variant="contained">
              この中にセミナーを作る
            </Button>
          </>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={series.refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      {data && (
        <>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {word('seminarKind', data.kind)} ／ {fiscalYearText(data.fiscalYear)}
          </Box>
          {data.description !== '' && <Prose>{data.description}</Prose>}
          <Panel title="セミナー" aside={`${String(rows.length)}回`}>
            {seminars.isPending && <Loading />}
            {seminars.data && rows.length === 0 && (
              <EmptyNote>このシリーズのセミナーはまだありません。</EmptyNote>
            )}
            {rows.length > 0 && (
              <FoldingTable label="シリーズのセミナー" rows={rows} columns={COLUMNS} />
            )}
          </Panel>
        </>
      )}
      {mending && data && <SeriesDialog series={data} onClose={() => setMending(false)} />}
    </SeminarsFrame>
  );
};

export default SeriesPage;
