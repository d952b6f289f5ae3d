import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useGetIdentity } from 'react-admin';
import { useNavigate } from 'react-router';
import { AccessLinksDialog } from '../access-links/AccessLinksDialog.js';
import type { Account } from '../api/types.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { useAction } from '../ui/use-action.js';
import { type Step, STEPS } from './account-words.js';
import { EditDialog } from './EditDialog.js';
import { SessionsDialog } from './SessionsDialog.js';

type Open = 'edit' | 'sessions' | 'links' | Step;

/** Everything an administrator can do to one account. One's own is looked after on its own page. */
export const AccountMenu = ({ account }: { account: Account }) => {
  const { identity } = useGetIdentity();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>();
  const own = identity?.id === account.id;
  const choose = (next: Open) => {
    setAnchor(null);
    setOpen(next);
  };
  const shut = () => setOpen(undefined);
  return (
    <>
      <Button
        size="small"
        endIcon={<ExpandMoreOutlined />}
        aria-haspopup="menu"
        aria-label={`${account.name}さんのアカウントの操作`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        操作
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {own && (
          <MenuItem onClick={() => void navigate('/account')}>自分のアカウントを開く</MenuItem>
        )}
        <MenuItem onClick={() => choose('edit')}>名前・メール・役割を変える</MenuItem>
        <MenuItem onClick={() => choose('sessions')}>サインインの一覧を見る</MenuItem>
        <MenuItem onClick={() => choose('links')}>送ってあるリンクを見る</MenuItem>
        {STEPS.filter(({ when }) => when(account, own)).map((step) => (
          <MenuItem key={step.label} onClick={() => choose(step)}>
            {step.label}
          </MenuItem>
        ))}
      </Menu>
      {open === 'edit' && <EditDialog account={account} own={own} onClose={shut} />}
      {open === 'sessions' && <SessionsDialog account={account} onClose={shut} />}
      {open === 'links' && (
        <AccessLinksDialog
          title={`${account.name}さんに送ってあるリンク`}
          record="accounts"
          id={account.id}
          writes
          onClose={shut}
        />
      )}
      {typeof open === 'object' && <StepDialog account={account} step={open} onClose={shut} />}
    </>
  );
};

interface StepDialogProps {
  account: Account;
  step: Step;
  onClose: () => void;
}
const StepDialog = ({ account, step, onClose }: StepDialogProps) => {
  const act = useAction({
    run: () => step.run(account.id),
    done: step.done,
    onDone: onClose,
    stale: [['accounts'], ['account-sessions', account.id]],
  });
  return (
    <ConfirmDialog
      title={step.title(account.name)}
      note={step.note}
      action={step.action}
      severe={step.severe}
      busy={act.isPending}
      onCancel={onClose}
      onConfirm={() => act.mutate()}
    />
  );
};
