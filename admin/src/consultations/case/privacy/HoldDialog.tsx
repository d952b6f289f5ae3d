import { useState } from 'react';
import { type Hold, placeHold } from '../../../api/privacy.js';
import { choicesOf } from '../../../i18n/words.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useSettled } from '../../../ui/use-settled.js';

interface HoldDialogProps {
  consultationId: string;
  onClose: () => void;
}

/** Holds the case back: no erasure, by night or by hand, until it is released. */
export const HoldDialog = ({ consultationId, onClose }: HoldDialogProps) => {
  const settled = useSettled();
  const [kind, setKind] = useState<Hold['kind']>('audit');
  const [reason, setReason] = useState('');
  const hold = async () => {
    await settled(() => placeHold(consultationId, { kind, reason }), '消去を保留しました', [
      ['case', consultationId],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="消去を保留する"
      note="保留を解くまで、保存期限が来ても消去しません。"
      action="保留する"
      run={hold}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="種別"
            value={kind}
            choices={choicesOf('holdKind')}
            onChange={(value) => setKind(value as Hold['kind'])}
          />
          <Line
            label="理由 ※"
            rows={3}
            value={reason}
            mistake={mistakes.reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
};
