import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readQuality, type Axis, type TriageQuality } from '../api/triage.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Needs } from '../ui/Needs.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { ConfusionTable } from './ConfusionTable.js';
import { AXES, AXIS_LABELS } from './labels.js';
import { ModelsPanel } from './ModelsPanel.js';
import { MonthsPanel } from './MonthsPanel.js';
import { ReliabilityChart } from './ReliabilityChart.js';
import { ServicePanel } from './ServicePanel.js';
import { SummaryTable } from './SummaryTable.js';

const PERIODS = [
  { id: '3', name: '3か月' },
  { id: '12', name: '12か月' },
  { id: '36', name: '3年' },
];

/** Whether categorising and matching deserve trust: by what staff confirmed and supporters accepted. */
const QualityPage = () => {
  usePageTitle('分類と候補の品質');
  const [months, setMonths] = useState('12');
  const { data, error, refetch } = useQuery({
    queryKey: ['triage', 'quality', months],
    queryFn: () => readQuality(Number(months)),
  });
  return (
    <Needs permission="consultation:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Typography variant="h1">分類と候補の品質</Typography>
          <Box sx={{ ml: 'auto' }}>
            <NativeSelect
              label="期間"
              value={months}
              choices={PERIODS}
              onChange={setMonths}
              width={140}
            />
          </Box>
        </Box>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={6} />}
        {data && data.cases === 0 && (
          <Panel title="分類の正しさ">
            <EmptyNote>
              この期間に確定した分類がまだありません。相談の画面で「分類を確定」を押すと、ここに正しさが出ます。
            </EmptyNote>
          </Panel>
        )}
        {data && data.cases > 0 && <Triage quality={data} />}
        <ModelsPanel />
        <ServicePanel />
      </Box>
    </Needs>
  );
};

const Triage = ({ quality }: { quality: TriageQuality }) => {
  const [axis, setAxis] = useState<Axis>('themes');
  const chosen = quality.axes.find((one) => one.axis === axis);
  return (
    <>
      <Panel title="分類の正しさ" aside={<span>{quality.cases}件の確定から</span>}>
        <SummaryTable axes={quality.axes} />
      </Panel>
      {quality.months.length > 1 && <MonthsPanel months={quality.months} />}
      <Panel
        title="くわしく見る"
        actions={
          <NativeSelect
            label="見る項目"
            value={axis}
            choices={AXES.map((id) => ({ id, name: AXIS_LABELS[id] }))}
            onChange={(value) => setAxis(value as Axis)}
            width={200}
          />
        }
      >
        {chosen && (
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
            }}
          >
            <ReliabilityChart quality={chosen} />
            <ConfusionTable quality={chosen} />
          </Box>
        )}
      </Panel>
    </>
  );
};

export default QualityPage;
