import { useState } from 'react';
import { changeCase } from '../../api/cases.js';
import type { Consultation } from '../../api/types.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { useSettled } from '../../ui/use-settled.js';

interface ContactDialogProps {
  record: Consultation;
  onClose: () => void;
}

/** Corrects how the requester is reached; links that went to the former address end with it. */
export const ContactDialog = ({ record, onClose }: ContactDialogProps) => {
  const settled = useSettled();
  const { requester } = record;
  const [email, setEmail] = useState(requester.email ?? '');
  const [phone, setPhone] = useState(requester.phone ?? '');
  const save = async () => {
    const changes = {
      ...(email !== (requester.email ?? '') && { email: email.trim() === '' ? null : email }),
      ...(phone !== (requester.phone ?? '') && { phone: phone.trim() === '' ? null : phone }),
    };
    if (Object.keys(changes).length > 0) {
      await settled(() => changeCase(record, { requester: changes }), '連絡先を直しました', [
        ['case', record.id],
        ['consultations'],
        ['access-links', 'consultations', record.id],
      ]);
    }
    onClose();
  };
  return (
    <FormDialog
      title="相談者の連絡先を直す"
      note="メールアドレスを変えると、前のアドレスに届いたリンクは使えなくなり、新しいアドレスに新しいリンクを送ります。"
      action="保存する"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="メールアドレス"
            type="email"
            value={email}
            mistake={mistakes['requester.email']}
            onChange={setEmail}
          />
          <Line
            label="電話番号"
            type="tel"
            value={phone}
            mistake={mistakes['requester.phone']}
            onChange={setPhone}
          />
        </>
      )}
    </FormDialog>
  );
};
