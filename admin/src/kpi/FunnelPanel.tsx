import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { casesPath, type KpiFunnel, readFunnel } from '../api/kpi.js';
import { Bars } from '../charts/Bars.js';
import { FigureTable } from '../charts/FigureTable.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';

/** 3時間 · 2.5日 */
const lasting = (hours: number | null): string => {
  if (hours === null) return '—';
  if (hours < 1) return `${String(Math.round(hours * 60))}分`;
  return hours < 48 ? `${hours.toFixed(1)}時間` : `${(hours / 24).toFixed(1)}日`;
};
const within = (hours: number | null): string => (hours === null ? '—' : `${lasting(hours)}以内`);
const share = (value: number | null): string => (value === null ? '' : `${value.toFixed(1)}%`);

/** How far the year's cases have come, and how long the steps take. */
export const FunnelPanel = ({ year }: { year: number }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'funnel', year],
    queryFn: () => readFunnel(year),
  });
  return (
    <Panel title="進み具合と日数">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      {data && <Funnel funnel={data} />}
    </Panel>
  );
};

const Funnel = ({ funnel }: { funnel: KpiFunnel }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 3,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
    }}
  >
    <Bars
      label="その年度に受け付けた相談が、どこまで進んだか"
      bars={funnel.stages.map(({ stage, label, cases, share: part, filter }) => ({
        key: stage,
        label: stage === 'received' ? '受け付けた' : `${label}まで進んだ`,
        count: cases,
        note: share(part),
        to: casesPath(`受け付けた相談のうち、${label}まで進んだもの`, filter),
      }))}
    />
    <FigureTable
      label="状態から状態までにかかった時間"
      header={['区間', '件数', '中央値', '90%の相談']}
      rows={funnel.times.map((time) => ({
        key: time.label,
        cells: [time.label, time.cases, lasting(time.medianHours), within(time.p90Hours)],
      }))}
    />
  </Box>
);
