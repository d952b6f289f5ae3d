import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { eraseRegistration, type Registration } from '../../api/registrations.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { useSettled } from '../../ui/use-settled.js';

interface EraseRegistrationDialogProps {
  registration: Registration;
  stale: string[][];
  onClose: () => void;
}

/** Nothing brings the person back: whoever decides types the number of the registration. */
export const EraseRegistrationDialog = ({
  registration,
  stale,
  onClose,
}: EraseRegistrationDialogProps) => {
  const settled = useSettled();
  const [number, setNumber] = useState('');
  const erase = async () => {
    await settled(
      () => eraseRegistration(registration.id, number.trim()),
      '個人情報を消去しました',
      stale,
    );
    onClose();
  };
  return (
    <FormDialog title="個人情報を消去する" action="消去する" severe run={erase} onCancel={onClose}>
      {(mistakes) => (
        <>
          <Alert severity="warning">
            名前・連絡先・一緒に来る人・答え・相談したいこと・メールの写しを消去します。元に戻せません。席と出席の数だけが残ります。
          </Alert>
          <Line
            label="申込みの番号"
            helper={`確認のため、${registration.number} と入力してください。`}
            value={number}
            mistake={mistakes['number']}
            onChange={setNumber}
          />
        </>
      )}
    </FormDialog>
  );
};
