import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changeSeminar, type Seminar } from '../../api/seminars.js';
import { useCan } from '../../providers/use-permissions.js';
import { AccessDenied } from '../../layout/notices.js';
import { useSettled } from '../../ui/use-settled.js';
import { toldCount } from '../seats.js';
import { changedIn, type SeminarForm, toForm } from './seminar-form.js';
import { SeminarFormView } from './SeminarFormView.js';

/** Changes of these are mailed to everybody who registered. */
const TOLD = [
  'startsAt',
  'endsAt',
  'format',
  'venueName',
  'venueAddress',
  'onlineTool',
  'onlineUrl',
] as const;

/** What saving tells, and whom; people may have registered since the seminar was read. */
export const toldBy = (form: SeminarForm, read: Seminar, seminar = read): string => {
  const changes = changedIn(form, read);
  if (Object.keys(changes).length === 0) return 'まだ何も変えていません。';
  const live = seminar.state === 'published' || seminar.state === 'closed';
  const told = live ? toldCount(seminar) : 0;
  if (told > 0 && TOLD.some((name) => name in changes)) {
    return `保存すると、申込み済み・キャンセル待ちの方全員（${String(told)}人分）に、変わったことをメールでお知らせします。`;
  }
  return told > 0
    ? '日時・会場・案内先の変更がないため、お知らせは送りません。'
    : '誰にも知らせません。';
};

export const EditTab = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const navigate = useNavigate();
  const settled = useSettled();
  // Somebody is writing from it: a refresh in the background must not change it under their hands.
  const [read, setRead] = useState(seminar);
  const back = () => void navigate(`/seminars/${seminar.id}`);
  if (!can('seminar:write')) return <AccessDenied />;
  const over = read.state === 'held' || read.state === 'cancelled';
  return (
    <>
      {seminar.version !== read.version && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={() => setRead(seminar)}>
              新しい内容を読む
            </Button>
          }
        >
          ほかの人がこのセミナーを更新しました。新しい内容を読むと、ここに書いた変更は消えます。
        </Alert>
      )}
      <SeminarFormView
        key={read.version}
        start={toForm(read)}
        settled={over}
        action="保存する"
        note={(form) => toldBy(form, read, seminar)}
        onCancel={back}
        save={async (form) => {
          const changes = changedIn(form, read);
          if (Object.keys(changes).length > 0) {
            await settled(() => changeSeminar(read, changes), '保存しました', [
              ['seminar', read.id],
              ['seminars'],
            ]);
          }
          back();
        }}
      />
    </>
  );
};
