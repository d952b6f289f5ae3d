import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Enrolment, enrolTotp, type Entered, proposeTotp } from '../api/sessions.js';
import { Failure, Loading } from '../ui/messages.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { StepForm } from './StepForm.js';

/** Sets an authenticator app up where nobody may work without a second factor. */
export const EnrolStep = ({ onEntered }: { onEntered: (entered: Entered) => void }) => {
  const [code, setCode] = useState('');
  const [enrolled, setEnrolled] = useState<Enrolment>();
  const { data, error, refetch } = useQuery({
    queryKey: ['totp-proposal'],
    queryFn: proposeTotp,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (enrolled) {
    const go = () => enrolled.session && onEntered(enrolled.session);
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <RecoveryCodes codes={enrolled.recoveryCodes ?? []} />
        <Button variant="contained" size="large" onClick={go}>
          控えたので、はじめる
        </Button>
      </Box>
    );
  }
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  return (
    <StepForm action="登録する" run={async () => setEnrolled(await enrolTotp(code.trim()))}>
      <Typography variant="body2">
        このアカウントには二段階の認証が必要です。認証アプリでQRコードを読み取り、表示された6桁の数字を入力してください。
      </Typography>
      <Box
        component="img"
        src={data.qr}
        alt="認証アプリ用のQRコード"
        sx={{ width: 200, mx: 'auto' }}
      />
      <Typography variant="caption" color="textSecondary">
        読み取れないときは、この文字をアプリに入力してください：<code>{data.secret}</code>
      </Typography>
      <TextField
        label="認証コード"
        autoComplete="one-time-code"
        size="medium"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
    </StepForm>
  );
};
