import { useState } from 'react';
import { addPasskey } from '../api/own-account.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { useSettled } from '../ui/use-settled.js';
import { FACTORS } from './factors.js';
import { passkeyTrouble } from './passkey-trouble.js';

interface PasskeyDialogProps {
  onCancel: () => void;
  onEnrolled: (codes: string[] | null) => void;
}

/** Names the device, then lets it make a key. */
export const PasskeyDialog = ({ onCancel, onEnrolled }: PasskeyDialogProps) => {
  const settled = useSettled();
  const [name, setName] = useState('');
  const enrol = async () => {
    const run = () => passkeyTrouble(() => addPasskey(name.trim()));
    const { recoveryCodes } = await settled(run, 'パスキーを登録しました', [FACTORS]);
    onEnrolled(recoveryCodes);
  };
  return (
    <FormDialog
      title="パスキーを登録する"
      note="あとで見分けられるように、端末の名前を付けてください。続けると、端末が指紋・顔・暗証番号をたずねます。"
      action="続ける"
      run={enrol}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <Line
          label="端末の名前 ※"
          helper="例：窓口のパソコン"
          autoFocus
          value={name}
          mistake={mistakes.name}
          onChange={setName}
          sx={{ mt: 1 }}
        />
      )}
    </FormDialog>
  );
};
