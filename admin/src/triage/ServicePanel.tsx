import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readMatchingFigures, type MatchingFigures } from '../api/triage.js';
import { useCan } from '../providers/use-permissions.js';
import { colours } from '../theme/palette.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { percent, score } from './labels.js';

/** How well the shortlist served: accepted first, time to accept, fairness, coverage. The last year. */
export const ServicePanel = () => {
  const can = useCan();
  const { data, error, refetch } = useQuery({
    queryKey: ['ranking', 'figures'],
    queryFn: readMatchingFigures,
    enabled: can('kpi:read'),
  });
  if (!can('kpi:read')) return null;
  return (
    <Panel title="候補者選びの成績" aside={<span>直近1年</span>}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && <Figures figures={data} />}
    </Panel>
  );
};

const hours = (value: number | null): string =>
  value === null ? '—' : value < 48 ? `${value.toFixed(1)}時間` : `${(value / 24).toFixed(1)}日`;

const Figures = ({ figures }: { figures: MatchingFigures }) => (
  <>
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fit, minmax(11em, 1fr))',
      }}
    >
      <Figure label="最初の打診で引き受け" note={`打診した相談 ${String(figures.cases)}件のうち`}>
        {percent(figures.acceptedFirst)}
      </Figure>
      <Figure
        label="上位3人から決まった割合"
        note={`理由を書いて変更 ${String(figures.overridden)}件`}
      >
        {percent(figures.acceptedFromFirstThree)}
      </Figure>
      <Figure
        label="引き受けまでの時間（中央値）"
        note={`9割は ${hours(figures.hoursToAccept.ninetieth)} 以内`}
      >
        {hours(figures.hoursToAccept.median)}
      </Figure>
      <Figure label="負担の偏り（ジニ係数）" note="0は全員同じ、1は一人に集中">
        {score(figures.gini)}
      </Figure>
      <Figure label="担当できる人がいる分野" note={`登録者 ${String(figures.supporters)}人`}>
        {percent(figures.themesCovered)}
      </Figure>
    </Box>
    {figures.themesWithout.length > 0 && (
      <Box sx={{ mt: 2, fontSize: '0.875rem' }}>
        担当できる人がいない分野：
        {figures.themesWithout
          .map(({ name, cases }) => `${name}（相談${String(cases)}件）`)
          .join('、')}
        。
        <Box component={Link} to="/missing-expertise" sx={{ color: colours.cedar }}>
          足りない専門分野を見る
        </Box>
      </Box>
    )}
  </>
);

interface FigureProps {
  label: string;
  note: string;
  children: ReactNode;
}
const Figure = ({ label, note, children }: FigureProps) => (
  <Box>
    <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 700 }}>
      {children}
    </Box>
    <Box component="dd" sx={{ m: 0, fontSize: '0.75rem', color: 'text.secondary' }}>
      {note}
    </Box>
  </Box>
);
