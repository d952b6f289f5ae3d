import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readSeriesList, type SeminarSeries } from '../../api/seminars.js';
import { fiscalYearText } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { type Column, FoldingTable } from '../../ui/FoldingTable.js';
import { Failure, Loading } from '../../ui/messages.js';
import { SeminarsFrame } from '../SeminarsFrame.js';
import { SeriesDialog } from './SeriesDialog.js';
import { TextLink } from '../TextLink.js';

const COLUMNS: Column<SeminarSeries>[] = [
  {
    label: 'シリーズ',
    cell: ({ id, title }) => (
      <TextLink to={`/seminars/series/${id}`} row>
        {title}
      </TextLink>
    ),
  },
  { label: '種類', cell: ({ kind }) => word('seminarKind', kind) },
  { label: '年度', cell: ({ fiscalYear }) => fiscalYearText(fiscalYear) },
];

/** Seminars that belong together: one page, one application for all of them. */
const SeriesListPage = () => {
  const can = useCan();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['seminar-series'],
    queryFn: readSeriesList,
  });
  return (
    <SeminarsFrame
      title="シリーズ"
      actions={
        can('seminar:write') && (
          <Button variant="contained" onClick={() => setMaking(true)}>
            シリーズを作る
          </Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={5} />}
      {data && (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          {data.length === 0 ? (
            <Paper role="status" sx={{ p: 5, textAlign: 'center' }}>
              シリーズはまだありません。年間の連続セミナーや研修をまとめるときに作ります。
            </Paper>
          ) : (
            <FoldingTable label="シリーズの一覧" rows={data} columns={COLUMNS} />
          )}
        </Paper>
      )}
      {making && (
        <SeriesDialog
          onClose={() => setMaking(false)}
          onDone={({ id }) => void navigate(`/seminars/series/${id}`)}
        />
      )}
    </SeminarsFrame>
  );
};

export default SeriesListPage;
