import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { eraseCase } from '../../../api/privacy.js';
import type { Consultation } from '../../../api/types.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useSettled } from '../../../ui/use-settled.js';

type Ground = 'requester' | 'desk';
const GROUNDS = [
  { id: 'requester', name: '本人からの求め' },
  { id: 'desk', name: '窓口の判断（誤って受け付けたなど）' },
];

interface EraseDialogProps {
  record: Consultation;
  onClose: () => void;
}

/** Nothing brings the words back: whoever decides types the receipt number. */
export const EraseDialog = ({ record, onClose }: EraseDialogProps) => {
  const settled = useSettled();
  const [ground, setGround] = useState<Ground>('requester');
  const [receiptNumber, setReceiptNumber] = useState('');
  const erase = async () => {
    const body = { ground, receiptNumber: receiptNumber.trim() };
    await settled(() => eraseCase(record.id, body), '個人情報を消去しました', [
      ['case', record.id],
      ['consultations'],
    ]);
    onClose();
  };
  return (
    <FormDialog title="個人情報を消去する" action="消去する" severe run={erase} onCancel={onClose}>
      {(mistakes) => (
        <>
          <Alert severity="warning">
            相談者の名前・連絡先・本文・メッセージ・添付・メールの写しを消去します。元に戻せません。件数の集計だけが残ります。
          </Alert>
          <NativeSelect
            label="理由"
            value={ground}
            choices={GROUNDS}
            onChange={(value) => setGround(value as Ground)}
          />
          <Line
            label="受付番号"
            helper={`確認のため、${record.receiptNumber} と入力してください。`}
            value={receiptNumber}
            mistake={mistakes.receiptNumber}
            onChange={setReceiptNumber}
          />
        </>
      )}
    </FormDialog>
  );
};
