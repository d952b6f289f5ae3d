import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { readOwnAccount } from '../api/own-account.js';
import { requestPasswordReset } from '../api/sessions.js';
import { useAction } from '../ui/use-action.js';

/** Somebody who came in by a link or the prefecture's provider has nothing to show here: says what helps. */
export const NoPasswordDialog = ({ onCancel }: { onCancel: () => void }) => {
  const id = useId();
  const send = useAction({
    run: async () => requestPasswordReset((await readOwnAccount()).email),
    done: 'パスワードを決めるためのメールを送りました',
    stale: [],
  });
  return (
    <Dialog open onClose={onCancel} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>ご本人の確認</DialogTitle>
      <DialogContent>
        <Typography variant="body2">
          この操作には、10分以内のご本人の確認が必要です。このアカウントにはまだパスワードも認証方法もないため、次のどちらかをお願いします。
        </Typography>
        <Typography component="ul" variant="body2" sx={{ pl: 2.5 }}>
          <li>いったんサインアウトし、サインインし直して10分以内に操作する。</li>
          <li>メールでパスワードを決め、そのパスワードでサインインし直す。</li>
        </Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onCancel}>
          キャンセル
        </Button>
        <Button variant="contained" disabled={send.isPending} onClick={() => send.mutate()}>
          パスワードを決めるメールを送る
        </Button>
      </DialogActions>
    </Dialog>
  );
};
