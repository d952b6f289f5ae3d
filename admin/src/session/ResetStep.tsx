import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { requestPasswordReset } from '../api/sessions.js';
import { StepForm } from './StepForm.js';

/** Asks for a mail with a link to set a new password. */
export const ResetStep = ({ onBack }: { onBack: () => void }) => {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const back = (
    <Button variant="text" onClick={onBack}>
      サインインに戻る
    </Button>
  );
  if (sent) {
    return (
      <>
        <Alert severity="success" sx={{ mb: 2 }}>
          登録のあるアドレスであれば、パスワードを決め直すためのメールを送りました。メールの中のリンクを開いてください。
        </Alert>
        {back}
      </>
    );
  }
  return (
    <StepForm
      action="メールを送る"
      run={async () => {
        await requestPasswordReset(email.trim());
        setSent(true);
      }}
      footer={back}
    >
      <TextField
        label="メールアドレス"
        type="email"
        autoComplete="username"
        size="medium"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
    </StepForm>
  );
};
