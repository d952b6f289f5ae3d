import { useState } from 'react';
import {
  changeRegistration,
  type Registration,
  type RegistrationChanges,
} from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { changesOf } from '../../providers/data-provider.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { useSettled } from '../../ui/use-settled.js';
import { type PersonDraft, toPerson } from './person.js';
import { PersonFields } from './PersonFields.js';
import { useRefusal } from './use-refusal.js';

const draftOf = (registration: Registration): PersonDraft => ({
  name: registration.name,
  kana: registration.kana ?? '',
  organisation: registration.organisation ?? '',
  email: registration.email ?? '',
  phone: registration.phone ?? '',
  mode: registration.mode,
  companions: registration.companions.map(({ name }) => name).join('\n'),
  needs: registration.needs ?? '',
});

interface ChangeDialogProps {
  seminar: Seminar;
  registration: Registration;
  onClose: () => void;
}

/** Somebody else comes, in another way, or with more or fewer people. */
export const ChangeDialog = ({ seminar, registration, onClose }: ChangeDialogProps) => {
  const settled = useSettled();
  const [read] = useState(registration);
  const [draft, setDraft] = useState(() => draftOf(read));
  const [mistake, keeping] = useRefusal();
  const save = () =>
    keeping(async () => {
      const changes = changesOf(toPerson(draft), toPerson(draftOf(read)));
      if (Object.keys(changes).length > 0) {
        await settled(
          () => changeRegistration(read, changes as RegistrationChanges),
          '申込みを直しました',
          [['seminar', seminar.id]],
        );
      }
      onClose();
    });
  return (
    <FormDialog
      title={`申込みを直す（${read.number}）`}
      note="変えた内容を、本人にメールでお知らせします。満席の参加方法には移れません。今の席はそのまま残ります。キャンセル待ちの方が参加方法を変えると、その列の最後になります。"
      action="保存する"
      run={save}
      onCancel={onClose}
    >
      {() => <PersonFields seminar={seminar} draft={draft} mistake={mistake} onChange={setDraft} />}
    </FormDialog>
  );
};
