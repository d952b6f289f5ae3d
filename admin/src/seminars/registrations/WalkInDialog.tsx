import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import { admitWalkIn, type Registration, type WalkIn } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { useSettled } from '../../ui/use-settled.js';
import { emptyPerson, modesOf, type PersonDraft, toPerson } from './person.js';
import { useRefusal } from './use-refusal.js';

interface WalkInDialogProps {
  seminar: Seminar;
  onClose: () => void;
  onDone?: (registration: Registration) => void;
}

/** 当日参加: somebody stands at the door and has not registered. They are counted as there. */
export const WalkInDialog = ({ seminar, onClose, onDone }: WalkInDialogProps) => {
  const settled = useSettled();
  const [draft, setDraft] = useState(() => emptyPerson(seminar));
  const [agreed, setAgreed] = useState(false);
  const [mistake, keeping] = useRefusal();
  const line = (name: keyof PersonDraft, label: string) => (
    <Line
      label={label}
      value={draft[name]}
      mistake={mistake(name)}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  const send = () =>
    keeping(async () => {
      const { name, kana, organisation, mode } = toPerson(draft);
      const email = draft.email.trim() === '' ? null : draft.email;
      const body = { name, kana, organisation, email, mode, consents: { purpose: agreed } };
      const made = await settled(
        () => admitWalkIn(seminar.id, body as WalkIn),
        `${name}さんを受け付けました`,
        [['seminar', seminar.id]],
      );
      onDone?.(made);
      onClose();
    });
  return (
    <FormDialog
      title="当日参加を受け付ける"
      note="空いている席がある場合に受け付け、すぐに出席になります。"
      action="受け付ける"
      run={send}
      onCancel={onClose}
    >
      {() => (
        <>
          {line('name', '名前 ※')}
          {line('kana', 'ふりがな')}
          {line('organisation', '所属')}
          {line('email', 'メールアドレス（アンケートを送るとき）')}
          {seminar.format === 'hybrid' && (
            <NativeSelect
              label="参加方法"
              value={draft.mode}
              choices={modesOf(seminar)}
              mistake={mistake('mode')}
              onChange={(mode) => setDraft({ ...draft, mode: mode as PersonDraft['mode'] })}
            />
          )}
          <div>
            <FormControlLabel
              control={<Checkbox checked={agreed} onChange={(_, on) => setAgreed(on)} />}
              label="個人情報の利用目的を見せ、同意を得た ※"
            />
            {mistake('consents.purpose') !== undefined && (
              <FormHelperText error>個人情報の利用目的を見せ、同意を得てください。</FormHelperText>
            )}
          </div>
        </>
      )}
    </FormDialog>
  );
};
