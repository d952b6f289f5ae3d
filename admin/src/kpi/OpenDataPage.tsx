import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftRelease, type OpenDataRelease, readClosings, readReleases } from '../api/kpi.js';
import { dayTimeOf, fiscalYearText } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useSettled } from '../ui/use-settled.js';
import { KpiFrame } from './KpiFrame.js';
import { ReleasePanel } from './ReleasePanel.js';

/** What is published for everybody: prepared, looked at, approved. */
const OpenDataPage = () => {
  const can = useCan();
  const [drafting, setDrafting] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'open-data'],
    queryFn: readReleases,
  });
  const release = data?.find(({ id }) => id === shown);
  const columns: Column<OpenDataRelease>[] = [
    { label: 'データ', cell: ({ title }) => title },
    { label: '年度', cell: ({ fiscalYearLabel }) => fiscalYearLabel },
    { label: '状態', cell: (row) => <State release={row} /> },
    {
      label: '作成',
      cell: ({ draftedByName, draftedAt }) => `${draftedByName} ${dayTimeOf(draftedAt)}`,
    },
    {
      label: '中身',
      cell: ({ id, state }) => (
        <Button size="small" onClick={() => setShown(id)}>
          {state === 'draft' ? '確かめて決裁する' : '見る'}
        </Button>
      ),
    },
  ];
  return (
    <KpiFrame title="オープンデータ">
      <Panel
        title="下書きと公開済み"
        actions={
          can('kpi:write') && <Button onClick={() => setDrafting(true)}>下書きを作る</Button>
        }
      >
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mb: 1 }}>
          確定した年度の件数を、CSV・JSON（CC BY
          4.0）で公開します。少ない件数は、引き算でも分からないように伏せます。
        </Box>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading />}
        {data?.length === 0 && <EmptyNote>下書きも公開したデータもありません。</EmptyNote>}
        {data && data.length > 0 && (
          <FoldingTable label="下書きと公開済み" rows={data} columns={columns} />
        )}
      </Panel>
      {release && <ReleasePanel release={release} />}
      {drafting && <DraftDialog onClose={() => setDrafting(false)} onDrafted={setShown} />}
    </KpiFrame>
  );
};

const State = ({ release: { state, version } }: { release: OpenDataRelease }) =>
  state === 'draft' ? (
    <ToneChip tone="watch">下書き</ToneChip>
  ) : (
    <ToneChip tone="good">公開中 第{version}版</ToneChip>
  );

const DATASETS: { id: OpenDataRelease['dataset']; name: string }[] = [
  { id: 'consultations', name: '相談件数（相談者別・相談内容別）' },
  { id: 'municipalities', name: '相談件数（市区町村別）' },
];

const DraftDialog = (props: { onClose: () => void; onDrafted: (id: string) => void }) => {
  const settled = useSettled();
  const closings = useQuery({ queryKey: ['kpi', 'closings'], queryFn: readClosings });
  const [dataset, setDataset] = useState(DATASETS[0]?.id ?? 'consultations');
  const [year, setYear] = useState('');
  const years = (closings.data?.items ?? [])
    .filter(({ period }) => period.startsWith('FY'))
    .map(({ period }) => ({ id: period.slice(2), name: fiscalYearText(Number(period.slice(2))) }));
  const draft = async () => {
    const made = await settled(() => draftRelease(dataset, Number(year)), '下書きを作りました', [
      ['kpi', 'open-data'],
    ]);
    props.onDrafted(made.id);
    props.onClose();
  };
  return (
    <FormDialog
      title="オープンデータの下書きを作る"
      note="確定した年度だけを公開できます。下書きは、決裁するまで公開されません。"
      action="作る"
      run={draft}
      onCancel={props.onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="データ"
            value={dataset}
            choices={DATASETS}
            onChange={(id) => setDataset(id as OpenDataRelease['dataset'])}
          />
          <NativeSelect
            label="年度 ※"
            value={year}
            emptyText={years.length === 0 ? '確定した年度がありません' : '選んでください'}
            choices={years}
            onChange={setYear}
            {...(mistakes.fiscalYear === undefined ? {} : { mistake: mistakes.fiscalYear })}
          />
        </>
      )}
    </FormDialog>
  );
};

export default OpenDataPage;
