import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withProof } from '../api/proof.js';
import { enrolTotp, proposeTotp } from '../api/sessions.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { Failure, Loading } from '../ui/messages.js';
import { useSettled } from '../ui/use-settled.js';
import { FACTORS } from './factors.js';

interface TotpDialogProps {
  onCancel: () => void;
  /** With recovery codes when it is the first factor. */
  onEnrolled: (codes: string[] | null) => void;
}

/** Reads the QR code with the phone, types the first six digits. */
export const TotpDialog = ({ onCancel, onEnrolled }: TotpDialogProps) => {
  const settled = useSettled();
  const [code, setCode] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['totp-proposal'],
    queryFn: () => withProof(proposeTotp),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const enrol = async () => {
    const run = () => enrolTotp(code.trim());
    const { recoveryCodes } = await settled(run, '認証アプリを登録しました', [FACTORS]);
    onEnrolled(recoveryCodes);
  };
  return (
    <FormDialog
      title="認証アプリを登録する"
      note="電話の認証アプリでQRコードを読み取り、表示された6桁の数字を入力してください。"
      action="登録する"
      run={enrol}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <>
          {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
          {!data && !error && <Loading />}
          {data && (
            <Box sx={{ display: 'grid', gap: 1, justifyItems: 'center' }}>
              <Box
                component="img"
                src={data.qr}
                alt="認証アプリ用のQRコード"
                sx={{ width: 200, height: 200 }}
              />
              <Typography variant="caption" color="textSecondary">
                読み取れないときは、この文字をアプリに入力してください：<code>{data.secret}</code>
              </Typography>
            </Box>
          )}
          <Line
            label="認証コード"
            autoComplete="one-time-code"
            value={code}
            mistake={mistakes.code}
            onChange={setCode}
            htmlInput={{ inputMode: 'numeric' }}
            sx={{ mt: 1 }}
          />
        </>
      )}
    </FormDialog>
  );
};
