import { useState } from 'react';
import {
  type Absent,
  cancelSeminar,
  closeSeminar,
  holdSeminar,
  publishSeminar,
  type Seminar,
} from '../../api/seminars.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { withKeptWords } from '../../ui/kept-words.js';
import { useSettled } from '../../ui/use-settled.js';
import { notifiedCount } from '../seats.js';
import { windowOf } from '../times.js';

interface MoveDialogProps {
  seminar: Seminar;
  onClose: () => void;
}

/** Does the move, says so, and reads again what it made old. */
const useMove = ({ seminar, onClose }: MoveDialogProps) => {
  const settled = useSettled();
  return async (run: () => Promise<unknown>, done: string) => {
    await settled(run, done, [['seminar', seminar.id], ['seminars']]);
    onClose();
  };
};

export const PublishDialog = (props: MoveDialogProps) => {
  const { seminar, onClose } = props;
  const move = useMove(props);
  const again = seminar.state === 'closed';
  return (
    <FormDialog
      title={again ? '受付を再開しますか' : '公開しますか'}
      note={
        again
          ? 'もう一度申し込めるようになります。空いた席には、キャンセル待ちの方が先に入ります。申込み済みの方にお知らせは送りません。'
          : `セミナーのページが誰でも見られるようになります。申込みの受付は、${windowOf(seminar)}です。メールは誰にも送りません。公開の後で日時・会場を変えると、申込み済みの方全員にお知らせします。`
      }
      action={again ? '再開する' : '公開する'}
      run={() => move(() => publishSeminar(seminar.id), again ? '再開しました' : '公開しました')}
      onCancel={onClose}
    >
      {() => null}
    </FormDialog>
  );
};

export const CloseDialog = (props: MoveDialogProps) => {
  const { seminar, onClose } = props;
  const move = useMove(props);
  return (
    <FormDialog
      title="申込みの受付を終えますか"
      note="新しい申込みができなくなります。申込み済みの方・キャンセル待ちの方はそのままで、お知らせは送りません。席が空けば、キャンセル待ちの方が繰り上がります。後で再開できます。"
      action="受付を終える"
      run={() => move(() => closeSeminar(seminar.id), '受付を終えました')}
      onCancel={onClose}
    >
      {() => null}
    </FormDialog>
  );
};

const ABSENT: { id: Absent; name: string }[] = [
  { id: 'onsite', name: '会場で受け付けていない人を欠席にする' },
  { id: 'all', name: '受け付けていない人を全員（オンラインも）欠席にする' },
  { id: 'none', name: '欠席はまだ記録しない' },
];

export const MarkHeldDialog = (props: MoveDialogProps) => {
  const { seminar, onClose } = props;
  const move = useMove(props);
  const [absent, setAbsent] = useState<Absent>('onsite');
  const counts = seminar.desk?.counts;
  return (
    <FormDialog
      title="開催済みにしますか"
      note={`出席 ${String(counts?.attended ?? 0)}人、まだ受け付けていない人 ${String(counts?.confirmed ?? 0)}人です。出席した方に、アンケートのお願いが届きます。欠席した方には何も送りません。開催済みにすると、日時・定員・形式は変えられません。`}
      action="開催済みにする"
      run={() => move(() => holdSeminar(seminar.id, absent), '開催済みにしました')}
      onCancel={onClose}
    >
      {() => (
        <NativeSelect
          label="欠席の記録"
          value={absent}
          choices={ABSENT}
          onChange={(value) => setAbsent(value as Absent)}
          helper="出席・欠席は、後から「当日の受付」で直せます。"
        />
      )}
    </FormDialog>
  );
};

export const CancelDialog = (props: MoveDialogProps) => {
  const { seminar, onClose } = props;
  const move = useMove(props);
  const [reason, setReason] = useState('');
  const told = notifiedCount(seminar);
  return (
    <FormDialog
      title="セミナーを中止しますか"
      note={
        told === 0
          ? '申込みがないため、お知らせする人はいません。取り消せません。'
          : `申込み済み・キャンセル待ちの${String(told)}人分の申込みが取消しになり、申し込んだ方全員にメールで中止をお知らせします。個別相談の予定もなくなります。取り消せません。`
      }
      action="中止する"
      severe
      run={() => move(() => cancelSeminar(seminar.id, reason.trim()), '中止しました')}
      onCancel={onClose}
    >
      {(mistakes) => (
        <Line
          label="中止の理由（任意）"
          rows={3}
          value={reason}
          mistake={mistakes.reason}
          helper={withKeptWords('このまま、お知らせのメールに載ります。')}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
};
