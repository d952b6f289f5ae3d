import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { endAccountSession, endAccountSessions, readAccountSessions } from '../api/accounts.js';
import type { Account } from '../api/types.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { SessionTable } from '../ui/SessionTable.js';
import { useAction } from '../ui/use-action.js';

interface SessionsDialogProps {
  account: Account;
  onClose: () => void;
}

/** Where somebody is signed in; one or all of it can be ended. */
export const SessionsDialog = ({ account, onClose }: SessionsDialogProps) => {
  const title = useId();
  const key = ['account-sessions', account.id];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => readAccountSessions(account.id),
  });
  const end = useAction({
    run: (session?: string) =>
      session === undefined
        ? endAccountSessions(account.id)
        : endAccountSession(account.id, session),
    done: 'サインインを終わらせました',
    stale: [key],
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{account.name}さんのサインイン</DialogTitle>
      <DialogContent>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading />}
        {data?.length === 0 && <EmptyNote>今はどこにもサインインしていません。</EmptyNote>}
        {data && data.length > 0 && (
          <SessionTable sessions={data} busy={end.isPending} onEnd={({ id }) => end.mutate(id)} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        {data && data.length > 0 && (
          <Button color="error" disabled={end.isPending} onClick={() => end.mutate(undefined)}>
            すべて終わらせる
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          閉じる
        </Button>
      </DialogActions>
    </Dialog>
  );
};
