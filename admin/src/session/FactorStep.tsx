import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import {
  type Entered,
  type FactorMethod,
  proveByCode,
  proveByPasskey,
  proveByRecoveryCode,
} from '../api/sessions.js';
import { StepForm } from './StepForm.js';

interface FactorStepProps {
  methods: FactorMethod[];
  onEntered: (entered: Entered) => void;
}

/** The second factor: the app's code, a passkey, or a recovery code when the phone is lost. */
export const FactorStep = ({ methods, onEntered }: FactorStepProps) => {
  const notify = useNotify();
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(!methods.includes('totp'));
  const signWithPasskey = async () => {
    try {
      onEntered(await proveByPasskey());
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };
  const prove = lost ? proveByRecoveryCode : proveByCode;
  return (
    <StepForm
      action="サインイン"
      run={async () => onEntered(await prove(code.trim()))}
      footer={
        <>
          {methods.includes('passkey') && (
            <Button onClick={() => void signWithPasskey()}>パスキーを使う</Button>
          )}
          {methods.includes('totp') && methods.includes('recovery-code') && (
            <Button variant="text" onClick={() => setLost(!lost)}>
              {lost ? '認証アプリのコードを使う' : '予備のコードを使う'}
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={lost ? '予備のコード' : '認証コード'}
        helperText={lost ? '控えておいたコードの1つ' : '認証アプリに表示された6桁の数字'}
        autoComplete="one-time-code"
        size="medium"
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: lost ? 'text' : 'numeric' } }}
      />
    </StepForm>
  );
};
