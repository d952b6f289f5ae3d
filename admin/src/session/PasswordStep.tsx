import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type Entered, openSession } from '../api/sessions.js';
import { ProviderButton } from './ProviderButton.js';
import { StepForm } from './StepForm.js';

interface PasswordStepProps {
  onEntered: (entered: Entered) => void;
  onForgotten: () => void;
}

export const PasswordStep = ({ onEntered, onForgotten }: PasswordStepProps) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <StepForm
      action="サインイン"
      run={async () => onEntered(await openSession(email.trim(), password))}
      footer={
        <>
          <ProviderButton />
          <Button variant="text" onClick={onForgotten}>
            パスワードを忘れたとき
          </Button>
          <Typography variant="caption" color="textSecondary">
            サインイン用のリンクを受け取った方は、そのリンクを開いてください。
          </Typography>
        </>
      }
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
      <TextField
        label="パスワード"
        type="password"
        autoComplete="current-password"
        size="medium"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </StepForm>
  );
};
