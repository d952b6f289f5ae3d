import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { publishComment, readComments, type SurveyComment } from '../api/surveys.js';
import { dayOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { KEPT_IN_REPORTS } from '../ui/kept-words.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { Prose } from '../ui/Prose.js';
import { ToneChip } from '../ui/StateChip.js';
import { useSettled } from '../ui/use-settled.js';

type Row = SurveyComment & { id: string };

/** Comments whose writers let us show them; what is published is written by staff, without names. */
export const CommentsPanel = () => {
  const can = useCan();
  const [chosen, setChosen] = useState<SurveyComment | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['surveys', 'comments'],
    queryFn: readComments,
  });
  const columns: Column<Row>[] = [
    { label: '書かれた言葉', cell: ({ comment }) => <Prose>{comment}</Prose> },
    { label: '支援', cell: ({ supportType }) => word('supportType', supportType) },
    { label: '評価', cell: ({ choice }) => word('surveyChoice', choice) },
    { label: '回答日', cell: ({ answeredAt }) => dayOf(answeredAt) },
    {
      label: '公開',
      cell: (row) => (
        <>
          {row.publishedText !== null && (
            <Box sx={{ mb: 0.5 }}>
              <ToneChip tone="good">公開中</ToneChip>
              <Prose>{row.publishedText}</Prose>
            </Box>
          )}
          {can('kpi:close') && (
            <Button size="small" onClick={() => setChosen(row)}>
              {row.publishedText === null ? '公開する' : '直す・取り下げる'}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Panel title="紹介してよいと言われた感想" aside={data && `${String(data.total)}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <EmptyNote>公開の同意がある感想は、まだありません。</EmptyNote>}
      {data && data.items.length > 0 && (
        <FoldingTable
          label="紹介してよいと言われた感想"
          rows={data.items.map((row) => ({ ...row, id: row.answerId }))}
          columns={columns}
        />
      )}
      {chosen && <PublishDialog comment={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
};

const PublishDialog = ({ comment, onClose }: { comment: SurveyComment; onClose: () => void }) => {
  const settled = useSettled();
  const [text, setText] = useState(comment.publishedText ?? comment.comment);
  const publish = async () => {
    const words = text.trim() === '' ? null : text.trim();
    const done = words === null ? '公開を取り下げました' : '公開しました';
    await settled(() => publishComment(comment.answerId, words), done, [['surveys', 'comments']]);
    onClose();
  };
  return (
    <FormDialog
      title="感想を公開する"
      note="お名前・会社名・特定できることを消してから公開してください。空にすると、公開を取り下げます。"
      action={text.trim() === '' ? '取り下げる' : '公開する'}
      run={publish}
      onCancel={onClose}
    >
      {(mistakes) => (
        <Line
          label="公開する文"
          rows={4}
          value={text}
          mistake={mistakes.text}
          helper={KEPT_IN_REPORTS}
          onChange={setText}
        />
      )}
    </FormDialog>
  );
};
