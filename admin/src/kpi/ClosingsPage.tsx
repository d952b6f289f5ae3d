import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { closePeriod, readClosings } from '../api/kpi.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useSettled } from '../ui/use-settled.js';
import { ClosingPanel } from './ClosingPanel.js';
import { KpiFrame } from './KpiFrame.js';

interface Row {
  id: string;
  label: string;
  byName: string;
  closedAt: string;
}

/** 月次確定・年度確定: what was published, and every correction since. */
const ClosingsPage = () => {
  const can = useCan();
  const [closing, setClosing] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'closings'],
    queryFn: readClosings,
  });
  const columns: Column<Row>[] = [
    { label: '期間', cell: ({ label }) => label },
    { label: '確定した人', cell: ({ byName }) => byName },
    { label: '確定した日時', cell: ({ closedAt }) => dayTimeOf(closedAt) },
    {
      label: '中身',
      cell: ({ id }) => (
        <Button size="small" onClick={() => setShown(id)}>
          確定値と訂正を見る
        </Button>
      ),
    },
  ];
  return (
    <KpiFrame title="確定と訂正">
      <Panel
        title="確定した期間"
        actions={
          can('kpi:close') &&
          data &&
          data.closable.length > 0 && (
            <Button onClick={() => setClosing(true)}>月・年度を確定する</Button>
          )
        }
      >
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading />}
        {data?.items.length === 0 && (
          <EmptyNote>
            確定した期間はありません。確定は管理職が行います。確定すると、その後の変更は訂正として残ります。
          </EmptyNote>
        )}
        {data && data.items.length > 0 && (
          <FoldingTable
            label="確定した期間"
            rows={data.items.map((item) => ({ id: item.period, ...item }))}
            columns={columns}
          />
        )}
      </Panel>
      {shown !== null && <ClosingPanel period={shown} />}
      {closing && data && (
        <CloseDialog
          choices={data.closable}
          onClose={() => setClosing(false)}
          onClosed={setShown}
        />
      )}
    </KpiFrame>
  );
};

const CloseDialog = (props: {
  choices: { period: string; label: string }[];
  onClose: () => void;
  onClosed: (period: string) => void;
}) => {
  const settled = useSettled();
  const [period, setPeriod] = useState('');
  const close = async () => {
    await settled(() => closePeriod(period), '確定しました', [['kpi']]);
    props.onClosed(period);
    props.onClose();
  };
  return (
    <FormDialog
      title="月・年度を確定する"
      note="その期間の数字を、いまの値で確定します。取り消せません。後から変わった分は、理由とともに「訂正」として残ります。"
      action="確定する"
      severe
      run={close}
      onCancel={props.onClose}
    >
      {(mistakes) => (
        <NativeSelect
          label="期間 ※"
          value={period}
          emptyText="選んでください"
          choices={props.choices.map(({ period: id, label }) => ({ id, name: label }))}
          onChange={setPeriod}
          {...(mistakes.period === undefined ? {} : { mistake: mistakes.period })}
        />
      )}
    </FormDialog>
  );
};

export default ClosingsPage;
