import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { missingFile, type MissingExpertise, type Months, readMissing } from '../api/ranking.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { fiscalYearOf, fiscalYearText } from '../i18n/dates.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { Needs } from '../ui/Needs.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { usePageTitle } from '../ui/use-page-title.js';

type Row = MissingExpertise & { id: string };

const COLUMNS: Column<Row>[] = [
  { label: '専門分野', cell: (row) => <strong>{row.label}</strong> },
  { label: '月', cell: ({ month }) => monthText(month) },
  { label: '相談', cell: (row) => `${String(row.cases)}件` },
  { label: 'うち未解決', cell: (row) => (row.open === 0 ? '—' : `${String(row.open)}件`) },
  {
    label: '受付番号',
    cell: ({ consultations }) =>
      consultations.map(({ id, receiptNumber }, i) => (
        <Fragment key={id}>
          {i > 0 && '、'}
          <Link component={RouterLink} to={casePath(id)}>
            {receiptNumber}
          </Link>
        </Fragment>
      )),
  },
];

/** `2026-11` → `2026年11月` */
const monthText = (month: string) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

const yearOf = (year: number): Months => ({
  from: `${String(year)}-04-01`,
  to: `${String(year + 1)}-03-31`,
});

/** What was asked for when nobody suited, month by month: whom to look for next. */
const MissingPage = () => {
  usePageTitle('足りない専門分野');
  const now = fiscalYearOf(new Date());
  const [year, setYear] = useState(now);
  const months = yearOf(year);
  const { data, error, refetch } = useQuery({
    queryKey: ['ranking', 'missing', year],
    queryFn: () => readMissing(months),
  });
  const rows = data?.map((one) => ({ ...one, id: `${one.month} ${one.code}` }));
  return (
    <Needs permission="consultation:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">足りない専門分野</Typography>
        <Typography variant="body2" color="textSecondary">
          合う登録者が見つからなかった相談が求めていた専門です。登録をお願いする方を探すときにお使いください。
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {[now, now - 1].map((one) => (
            <Button
              key={one}
              variant={one === year ? 'contained' : 'outlined'}
              aria-pressed={one === year}
              onClick={() => setYear(one)}
            >
              {fiscalYearText(one)}
            </Button>
          ))}
        </Box>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={4} />}
        {rows && (
          <Panel
            title={fiscalYearText(year)}
            actions={
              <Button size="small" component="a" href={missingFile(months)} download>
                CSVで保存
              </Button>
            }
          >
            {rows.length === 0 ? (
              <EmptyNote>どの相談にも、合う登録者がいました。</EmptyNote>
            ) : (
              <FoldingTable label="足りない専門分野" rows={rows} columns={COLUMNS} />
            )}
          </Panel>
        )}
      </Box>
    </Needs>
  );
};

export default MissingPage;
