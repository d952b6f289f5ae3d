import Box from '@mui/material/Box';
import { useState } from 'react';
import { changePassword } from '../api/own-account.js';
import { StepForm } from '../session/StepForm.js';
import { Line } from '../ui/Line.js';
import { Panel } from '../ui/Panel.js';
import { useSettled } from '../ui/use-settled.js';

/** A new password; sign-ins on other devices end. */
export const PasswordPanel = ({ email }: { email: string | undefined }) => {
  const settled = useSettled();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const save = async () => {
    await settled(
      () => changePassword({ currentPassword: current, newPassword: next }),
      'パスワードを変えました。ほかの端末のサインインは終わりました。',
      [['own-sessions']],
    );
    setCurrent('');
    setNext('');
  };
  return (
    <Panel title="パスワード">
      <Box sx={{ maxWidth: 420, mt: 2 }}>
        <StepForm action="パスワードを変える" run={save}>
          {/* Password managers want to know whose password it is. */}
          <input type="hidden" autoComplete="username" value={email ?? ''} readOnly />
          <Line
            label="今のパスワード"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
          />
          <Line
            label="新しいパスワード"
            type="password"
            autoComplete="new-password"
            helper="二段階認証があれば8文字以上、なければ15文字以上。覚えやすい言葉をいくつかつなげるのがおすすめです。"
            value={next}
            onChange={setNext}
          />
        </StepForm>
      </Box>
    </Panel>
  );
};
