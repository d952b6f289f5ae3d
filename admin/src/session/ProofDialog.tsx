import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { confirmByPasskey, confirmIdentity, readFactors } from '../api/own-account.js';
import { messageOf } from '../api/problems.js';
import { passkeyTrouble } from '../own-account/passkey-trouble.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { NoPasswordDialog } from './NoPasswordDialog.js';

interface ProofDialogProps {
  /** Whether everything somebody signs in by is wanted, or one of it is enough. */
  full: boolean;
  onProven: () => void;
  onCancel: () => void;
}

/** Who is there? Password, the app's code or a passkey; where people are made, all somebody signs in by. */
const ProofDialog = ({ full, onProven, onCancel }: ProofDialogProps) => {
  const notify = useNotify();
  const { data: factors } = useQuery({ queryKey: ['factors'], queryFn: readFactors });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  if (!factors) return null;
  const app = factors.totpSince !== null;
  const passkeys = factors.passkeys.length > 0;
  if (!factors.passwordSet && !app && !passkeys) return <NoPasswordDialog onCancel={onCancel} />;

  const signs = full && passkeys && !app;
  const byPasskey = () => passkeyTrouble(() => confirmByPasskey(password));
  const prove = async () => {
    await (signs ? byPasskey() : confirmIdentity({ password, code: code.trim() }));
    onProven();
  };
  const proveByPasskey = async () => {
    try {
      await byPasskey();
      onProven();
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };
  return (
    <FormDialog
      title="ご本人の確認"
      note="大切な操作のため、もう一度ご本人であることを確かめます。確認は10分間有効です。入力中の内容は消えません。"
      action={signs ? 'パスキーで確認して続ける' : '確認して続ける'}
      run={prove}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <>
          {factors.passwordSet && (
            <Line
              label="パスワード"
              type="password"
              autoComplete="current-password"
              helper={
                signs
                  ? '指紋・顔・暗証番号で確かめるパスキーなら、空のまま続けられます。'
                  : undefined
              }
              autoFocus
              value={password}
              mistake={mistakes.password}
              onChange={setPassword}
              sx={{ mt: 1 }}
            />
          )}
          {app && (
            <Line
              label="認証コード"
              autoComplete="one-time-code"
              helper={`認証アプリに表示された6桁の数字${full ? '' : '（パスワードとどちらか一つ）'}`}
              autoFocus={!factors.passwordSet}
              htmlInput={{ inputMode: 'numeric' }}
              value={code}
              mistake={mistakes.code}
              onChange={setCode}
            />
          )}
          {passkeys && !signs && (
            <Button onClick={() => void proveByPasskey()}>パスキーで確認する</Button>
          )}
        </>
      )}
    </FormDialog>
  );
};

export default ProofDialog;
