import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { IssuedApiKey } from '../api/types.js';
import { dayTimeOf } from '../i18n/dates.js';
import { Line } from '../ui/Line.js';

/** The key itself, this once; only the button closes it, never a stray click. */
export const SecretDialog = ({
  issued,
  onClose,
}: {
  issued: IssuedApiKey;
  onClose: () => void;
}) => {
  const id = useId();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(issued.key);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>「{issued.name}」のキー</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Alert severity="warning">
          キーは、この画面でしか表示されません。つなぐシステムの設定に、今すぐ入れてください。メールやチャットでは送らないでください。
        </Alert>
        <Line
          label="キー"
          value={issued.key}
          rows={1}
          htmlInput={{ readOnly: 'readonly', spellCheck: 'false' }}
          onChange={() => undefined}
        />
        <Button variant="outlined" onClick={() => void copy()}>
          コピーする
        </Button>
        <Typography role="status" variant="body2" color="textSecondary">
          {copied === true && 'コピーしました。'}
          {copied === false && 'コピーできませんでした。文字を選んでコピーしてください。'}
        </Typography>
        {issued.previousUntil && (
          <Typography variant="body2">
            前のキーも {dayTimeOf(issued.previousUntil)}{' '}
            まで使えます。それまでに入れ替えてください。
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          控えたので閉じる
        </Button>
      </DialogActions>
    </Dialog>
  );
};
