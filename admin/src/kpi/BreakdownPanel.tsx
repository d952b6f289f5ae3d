import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  casesPath,
  type Dimension,
  DIMENSIONS,
  type KpiBreakdown,
  readBreakdown,
} from '../api/kpi.js';
import { Bars } from '../charts/Bars.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Panel } from '../ui/Panel.js';

const LABELS: Record<Dimension, string> = {
  requesterType: '相談者',
  contentType: '相談内容',
  theme: '取組方向',
  municipality: '市町',
  channel: '受付方法',
};
/** Beyond this many lines the rest is behind a button. */
const SHOWN = 12;

interface Narrowing {
  value: string;
  label: string;
}

/** Cases of the year by one dimension, narrowed by the others. */
export const BreakdownPanel = ({ year }: { year: number }) => {
  const [by, setBy] = useState<Dimension>('requesterType');
  const [narrowed, setNarrowed] = useState<Partial<Record<Dimension, Narrowing>>>({});
  const filters = Object.fromEntries(
    Object.entries(narrowed).map(([dimension, { value }]) => [dimension, value]),
  );
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'breakdown', year, by, filters],
    queryFn: () => readBreakdown(year, by, filters),
    placeholderData: (previous) => previous,
  });
  const without = (dimension: Dimension) =>
    setNarrowed(Object.fromEntries(Object.entries(narrowed).filter(([it]) => it !== dimension)));
  return (
    <Panel title="内訳" aside={data && `${data.total.toLocaleString('ja-JP')}件`}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5, alignItems: 'center' }}>
        <NativeSelect
          label="何で分けるか"
          value={by}
          choices={DIMENSIONS.map((id) => ({ id, name: LABELS[id] }))}
          onChange={(dimension) => setBy(dimension as Dimension)}
          width={160}
        />
        <Narrow
          data={data?.by === by ? data : undefined}
          by={by}
          onChoose={(chosen) => {
            setNarrowed({ ...narrowed, [by]: chosen });
            setBy(
              DIMENSIONS.find((dimension) => dimension !== by && !(dimension in narrowed)) ?? by,
            );
          }}
        />
        {(Object.entries(narrowed) as [Dimension, Narrowing][]).map(([dimension, { label }]) => (
          <Button key={dimension} size="small" onClick={() => without(dimension)}>
            {LABELS[dimension]}：{label} ×
          </Button>
        ))}
      </Box>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      {data?.items.length === 0 && <EmptyNote>あてはまる相談はありません。</EmptyNote>}
      {data && data.items.length > 0 && <Lines data={data} />}
    </Panel>
  );
};

const Narrow = (props: {
  data: KpiBreakdown | undefined;
  by: Dimension;
  onChoose: (chosen: Narrowing) => void;
}) => (
  <NativeSelect
    label={`${LABELS[props.by]}を絞り込む`}
    value=""
    emptyText="すべて"
    choices={(props.data?.items ?? [])
      .filter(({ value }) => value !== '')
      .map(({ value, label }) => ({ id: value, name: label }))}
    onChange={(value) => {
      const label = props.data?.items.find((item) => item.value === value)?.label ?? value;
      props.onChoose({ value, label });
    }}
    width={220}
  />
);

const Lines = ({ data }: { data: KpiBreakdown }) => {
  const [all, setAll] = useState(false);
  const items = all ? data.items : data.items.slice(0, SHOWN);
  return (
    <>
      <Bars
        label="内訳"
        bars={items.map(({ value, label, count, share, cases }) => ({
          key: value,
          label,
          count,
          note: share === null ? '' : `${share.toFixed(1)}%`,
          to: casesPath(`内訳：${label}`, cases),
        }))}
      />
      {data.items.length > SHOWN && (
        <Button variant="text" onClick={() => setAll(!all)}>
          {all ? '少なく表示' : `ほか${String(data.items.length - SHOWN)}件も表示`}
        </Button>
      )}
    </>
  );
};
