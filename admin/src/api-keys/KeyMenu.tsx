import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { revokeKey, rotateKey } from '../api/api-keys.js';
import type { ApiKey, IssuedApiKey } from '../api/types.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { FormDialog } from '../ui/FormDialog.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { useAction } from '../ui/use-action.js';
import { useSettled } from '../ui/use-settled.js';
import { EditKeyDialog } from './EditKeyDialog.js';
import { SecretDialog } from './SecretDialog.js';

type Open = 'edit' | 'rotate' | 'revoke' | IssuedApiKey;

/** What an administrator does with a key that is not over. */
export const KeyMenu = ({ apiKey }: { apiKey: ApiKey }) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>();
  const shut = () => setOpen(undefined);
  const choose = (next: Open) => {
    setAnchor(null);
    setOpen(next);
  };
  if (apiKey.state === 'revoked') return null;
  return (
    <>
      <Button
        size="small"
        endIcon={<ExpandMoreOutlined />}
        aria-haspopup="menu"
        aria-label={`連携キー「${apiKey.name}」の操作`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        操作
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('edit')}>名前・許す操作・期限を変える</MenuItem>
        {apiKey.state !== 'expired' && (
          <MenuItem onClick={() => choose('rotate')}>新しいキーに取り替える</MenuItem>
        )}
        <MenuItem onClick={() => choose('revoke')}>キーを止める</MenuItem>
      </Menu>
      {open === 'edit' && <EditKeyDialog apiKey={apiKey} onClose={shut} />}
      {open === 'rotate' && <RotateDialog apiKey={apiKey} onCancel={shut} onIssued={setOpen} />}
      {open === 'revoke' && <RevokeDialog apiKey={apiKey} onClose={shut} />}
      {typeof open === 'object' && <SecretDialog issued={open} onClose={shut} />}
    </>
  );
};

const OVERLAPS = [
  { id: '0', name: '使えなくする（漏れたおそれがあるとき）' },
  { id: '1', name: '1時間は使える' },
  { id: '24', name: '1日は使える' },
  { id: '72', name: '3日は使える' },
  { id: '168', name: '1週間は使える' },
];

interface RotateDialogProps {
  apiKey: ApiKey;
  onCancel: () => void;
  onIssued: (issued: IssuedApiKey) => void;
}
const RotateDialog = ({ apiKey, onCancel, onIssued }: RotateDialogProps) => {
  const settled = useSettled();
  const [hours, setHours] = useState('24');
  const rotate = async () =>
    onIssued(
      await settled(() => rotateKey(apiKey, Number(hours)), 'キーを取り替えました', [['api-keys']]),
    );
  return (
    <FormDialog
      title={`「${apiKey.name}」を新しいキーに取り替える`}
      note="新しいキーを1回だけ表示します。取り替えたあとは、あなたがこのキーを管理する人になります。"
      action="取り替える"
      run={rotate}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <NativeSelect
          label="前のキーは"
          value={hours}
          choices={OVERLAPS}
          onChange={setHours}
          {...(mistakes.overlapHours === undefined ? {} : { mistake: mistakes.overlapHours })}
        />
      )}
    </FormDialog>
  );
};

const RevokeDialog = ({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) => {
  const revoke = useAction({
    run: () => revokeKey(apiKey.id),
    done: 'キーを止めました',
    onDone: onClose,
    stale: [['api-keys']],
  });
  return (
    <ConfirmDialog
      title={`「${apiKey.name}」を止めますか`}
      note="このキーを使うシステムは、すぐにつながらなくなります。もとには戻せません。取り替える前のキーも止まります。"
      action="止める"
      severe
      busy={revoke.isPending}
      onCancel={onClose}
      onConfirm={() => revoke.mutate()}
    />
  );
};
