import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  dropExample,
  type Period,
  pickExample,
  readExamples,
  type ReportExample,
} from '../api/reports.js';
import { eraDateOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { KEPT_IN_REPORTS } from '../ui/kept-words.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { useSettled } from '../ui/use-settled.js';

/** 主な相談内容: cases in words that name nobody. */
export const ExamplesPanel = ({ period }: { period: Period }) => {
  const can = useCan();
  const [editing, setEditing] = useState<Partial<ReportExample> | null>(null);
  const [dropping, setDropping] = useState<ReportExample | null>(null);
  const drop = useAction({
    run: (id: string) => dropExample(id),
    done: '外しました',
    onDone: () => setDropping(null),
    stale: [['reports', 'examples']],
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'examples', period.from, period.to],
    queryFn: () => readExamples(period),
  });
  const writes = can('consultation:write');
  const columns: Column<ReportExample>[] = [
    {
      label: '相談',
      cell: (row) => (
        <Link to={`/consultations/${row.consultationId}/show`}>{row.receiptNumber}</Link>
      ),
    },
    { label: '受付日', cell: ({ receivedAt }) => eraDateOf(receivedAt) },
    { label: '相談の内容', cell: ({ question }) => question },
    { label: '支援の内容', cell: ({ support }) => support },
    {
      label: '操作',
      cell: (row) =>
        writes && (
          <>
            <Button size="small" onClick={() => setEditing(row)}>
              直す
            </Button>{' '}
            <Button size="small" variant="text" onClick={() => setDropping(row)}>
              外す
            </Button>
          </>
        ),
    },
  ];
  return (
    <Panel
      title="主な相談内容"
      aside={data && `${String(data.length)}件`}
      actions={writes && <Button onClick={() => setEditing({})}>相談を選ぶ</Button>}
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={2} />}
      {data?.length === 0 && (
        <EmptyNote>
          選んだ相談はありません。報告に載せる相談を、相談者が分からない文に直して加えてください。
        </EmptyNote>
      )}
      {data && data.length > 0 && (
        <FoldingTable label="主な相談内容" rows={data} columns={columns} />
      )}
      {editing && <ExampleDialog example={editing} onClose={() => setEditing(null)} />}
      {dropping && (
        <ConfirmDialog
          title="主な相談内容から外す"
          note={`${dropping.receiptNumber} を報告から外します。保存した報告はそのままです。`}
          action="外す"
          busy={drop.isPending}
          onCancel={() => setDropping(null)}
          onConfirm={() => drop.mutate(dropping.id)}
        />
      )}
    </Panel>
  );
};

const ExampleDialog = (props: { example: Partial<ReportExample>; onClose: () => void }) => {
  const { example, onClose } = props;
  const settled = useSettled();
  const [receiptNumber, setNumber] = useState(example.receiptNumber ?? '');
  const [question, setQuestion] = useState(example.question ?? '');
  const [support, setSupport] = useState(example.support ?? '');
  const pick = async () => {
    await settled(() => pickExample({ receiptNumber, question, support }), '報告に加えました', [
      ['reports', 'examples'],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="主な相談内容に加える"
      note="お名前・会社名・連絡先など、相談者が分かることは書かないでください。"
      action="加える"
      run={pick}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="受付番号 ※"
            value={receiptNumber}
            mistake={mistakes.receiptNumber}
            helper="例：R8-00042"
            onChange={setNumber}
          />
          <Line
            label="相談の内容 ※"
            rows={3}
            value={question}
            mistake={mistakes.question}
            helper={KEPT_IN_REPORTS}
            onChange={setQuestion}
          />
          <Line
            label="支援の内容 ※"
            rows={3}
            value={support}
            mistake={mistakes.support}
            helper={KEPT_IN_REPORTS}
            onChange={setSupport}
          />
        </>
      )}
    </FormDialog>
  );
};
