import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  confirmByCode,
  confirmByPasskey,
  confirmByPassword,
  readFactors,
} from '../api/own-account.js';
import { messageOf } from '../api/problems.js';
import { passkeyTrouble } from '../own-account/passkey-trouble.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';

interface ProofDialogProps {
  onProven: () => void;
  onCancel: () => void;
}

/** Who is there? Password, the app's code or a passkey; good for ten minutes. */
const ProofDialog = ({ onProven, onCancel }: ProofDialogProps) => {
  const notify = useNotify();
  const { data: factors } = useQuery({ queryKey: ['factors'], queryFn: readFactors });
  const [byCode, setByCode] = useState(false);
  const [words, setWords] = useState('');
  const change = (next: boolean) => {
    setByCode(next);
    setWords('');
  };
  const prove = async () => {
    await (byCode ? confirmByCode(words.trim()) : confirmByPassword(words));
    onProven();
  };
  const proveByPasskey = async () => {
    try {
      await passkeyTrouble(confirmByPasskey);
      onProven();
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };
  return (
    <FormDialog
      title="ご本人の確認"
      note="大切な設定を変えるため、もう一度ご本人であることを確かめます。確認は10分間有効です。"
      action="確認して続ける"
      run={prove}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <>
          <Line
            key={String(byCode)}
            label={byCode ? '認証コード' : 'パスワード'}
            type={byCode ? 'text' : 'password'}
            autoComplete={byCode ? 'one-time-code' : 'current-password'}
            helper={byCode ? '認証アプリに表示された6桁の数字' : undefined}
            autoFocus
            value={words}
            mistake={mistakes[byCode ? 'code' : 'password']}
            onChange={setWords}
            sx={{ mt: 1 }}
          />
          {factors?.totpSince && (
            <Button variant="text" onClick={() => change(!byCode)}>
              {byCode ? 'パスワードで確認する' : '認証アプリのコードで確認する'}
            </Button>
          )}
          {factors && factors.passkeys.length > 0 && (
            <Button onClick={() => void proveByPasskey()}>パスキーで確認する</Button>
          )}
        </>
      )}
    </FormDialog>
  );
};

export default ProofDialog;
