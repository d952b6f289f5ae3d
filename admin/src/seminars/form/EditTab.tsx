import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changeSeminar, type Seminar } from '../../api/seminars.js';
import { useCan } from '../../providers/use-permissions.js';
import { AccessDenied } from '../../layout/notices.js';
import { useSettled } from '../../ui/use-settled.js';
import { notifiedChanges } from './change-notice.js';
import { changedIn, toForm } from './seminar-form.js';
import { SeminarFormView } from './SeminarFormView.js';

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
        draftKey={`seminar/${read.id}/${String(read.version)}`}
        start={toForm(read)}
        settled={over}
        action="保存する"
        note={(form) => notifiedChanges(form, read, seminar)}
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
