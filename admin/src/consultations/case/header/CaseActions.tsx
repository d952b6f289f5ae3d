import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useGetIdentity } from 'react-admin';
import { answerCase, changeCase, closeCase } from '../../../api/cases.js';
import type { Consultation } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { WordsDialog } from '../../../ui/WordsDialog.js';
import { useCaseAction } from '../use-case.js';
import { AssignMenu } from './AssignMenu.js';
import { MoveMenu } from './MoveMenu.js';

/** What can be done now: take it, answer it, finish it; rarer moves behind a menu. */
export const CaseActions = ({ record }: { record: Consultation }) => {
  const can = useCan();
  const { identity } = useGetIdentity();
  const [open, setOpen] = useState<'answer' | 'close'>();
  const shut = () => setOpen(undefined);
  const take = useCaseAction(record.id, {
    run: () => changeCase(record, { assigneeId: String(identity?.id) }),
    done: 'この相談の担当になりました',
  });
  const answer = useCaseAction(record.id, {
    run: (body: string) => answerCase(record, body),
    done: '回答しました',
    onDone: shut,
  });
  const close = useCaseAction(record.id, {
    run: (reason: string) => closeCase(record, reason),
    done: '完了にしました',
    onDone: shut,
  });
  if (!can('consultation:write')) return null;
  const mine = record.assigneeId === identity?.id;
  const closable = record.allowedTransitions.some(({ to }) => to === 'closed');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {!mine && record.state !== 'closed' && (
        <Button
          variant={record.assigneeId === null ? 'contained' : 'outlined'}
          disabled={take.isPending || !identity}
          onClick={() => take.mutate()}
        >
          担当になる
        </Button>
      )}
      {record.state === 'hearing' && <Button onClick={() => setOpen('answer')}>回答する</Button>}
      {closable && (
        <Button variant="contained" onClick={() => setOpen('close')}>
          完了にする
        </Button>
      )}
      <MoveMenu record={record} />
      <AssignMenu record={record} />
      {open === 'answer' && (
        <WordsDialog
          title="職員から回答する"
          note="支援者に頼まずに、職員が直接お答えします。相談者に届き、アンケートのお願いも送られます。"
          label="回答の本文"
          action="回答する"
          draftKey={`answer:${record.id}`}
          required
          busy={answer.isPending}
          onCancel={shut}
          onSubmit={(body) => answer.mutate(body)}
        />
      )}
      {open === 'close' && (
        <WordsDialog
          title="相談を完了にする"
          note="あとで再開できます（理由が必要です）。"
          label="完了の理由・申し送り"
          action="完了にする"
          draftKey={`close:${record.id}`}
          busy={close.isPending}
          onCancel={shut}
          onSubmit={(reason) => close.mutate(reason)}
        />
      )}
    </Box>
  );
};
