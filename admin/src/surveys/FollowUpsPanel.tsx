import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { finishFollowUp, type FollowUp, readFollowUps } from '../api/surveys.js';
import { dayTimeOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { Prose } from '../ui/Prose.js';
import { ToneChip } from '../ui/StateChip.js';
import { useSettled } from '../ui/use-settled.js';

/** Low answers somebody has to see to, the longest waiting first. */
export const FollowUpsPanel = () => {
  const can = useCan();
  const [done, setDone] = useState(false);
  const [finishing, setFinishing] = useState<FollowUp | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['surveys', 'follow-ups', done],
    queryFn: () => readFollowUps(done),
  });
  const columns: Column<FollowUp>[] = [
    { label: '何について', cell: (row) => <About row={row} /> },
    { label: '回答', cell: (row) => <Answer row={row} /> },
    { label: '回答日', cell: ({ raisedAt }) => dayTimeOf(raisedAt) },
    {
      label: '対応',
      cell: (row) =>
        row.doneAt === null ? (
          can('consultation:write') && (
            <Button size="small" onClick={() => setFinishing(row)}>
              対応を記録する
            </Button>
          )
        ) : (
          <>
            <Prose>{row.note ?? ''}</Prose>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {row.doneByName}・{dayTimeOf(row.doneAt)}
            </Box>
          </>
        ),
    },
  ];
  return (
    <Panel
      title={done ? '対応が終わった低い評価' : '対応が必要な低い評価'}
      aside={data && `${String(data.total)}件`}
      actions={
        <Button variant="text" onClick={() => setDone(!done)}>
          {done ? '対応が必要なもの' : '終わったもの'}
        </Button>
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && (
        <EmptyNote>
          {done
            ? '対応を記録したものはありません。'
            : 'お待たせしている方はいません。評価の低い回答が届くと、ここに出ます。'}
        </EmptyNote>
      )}
      {data && data.items.length > 0 && (
        <FoldingTable label="低い評価への対応" rows={data.items} columns={columns} />
      )}
      {finishing && <FinishDialog task={finishing} onClose={() => setFinishing(null)} />}
    </Panel>
  );
};

const About = ({ row }: { row: FollowUp }) => (
  <>
    {row.consultationId === null ? (
      <strong>{row.title}</strong>
    ) : (
      <Link to={`/consultations/${row.consultationId}/show`}>
        {row.receiptNumber} {row.title}
      </Link>
    )}
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      {word('supportType', row.supportType)}
    </Box>
  </>
);

const Answer = ({ row }: { row: FollowUp }) => (
  <>
    <ToneChip tone="watch">{word('surveyChoice', row.choice)}</ToneChip>
    {row.comment !== null && <Prose>{row.comment}</Prose>}
  </>
);

const FinishDialog = ({ task, onClose }: { task: FollowUp; onClose: () => void }) => {
  const settled = useSettled();
  const [note, setNote] = useState('');
  const finish = async () => {
    await settled(() => finishFollowUp(task.id, note), '対応を記録しました', [
      ['surveys', 'follow-ups'],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="対応を記録する"
      note={`「${task.title}」への評価について、何をしたかを書いてください。`}
      action="記録する"
      run={finish}
      onCancel={onClose}
    >
      {(mistakes) => (
        <Line
          label="対応したこと ※"
          rows={3}
          autoFocus
          value={note}
          mistake={mistakes.note}
          onChange={setNote}
        />
      )}
    </FormDialog>
  );
};
