import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { createKey } from '../api/api-keys.js';
import type { ApiKey, IssuedApiKey } from '../api/types.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { useSettled } from '../ui/use-settled.js';
import { A_YEAR, endBody, type ExpiryChoice } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { ScopeField } from './ScopeField.js';
import { SecretDialog } from './SecretDialog.js';

/** Makes a key, then shows it this once. */
export const CreateKeyButton = () => {
  const [open, setOpen] = useState(false);
  const [issued, setIssued] = useState<IssuedApiKey>();
  return (
    <>
      <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setOpen(true)}>
        連携キーを作る
      </Button>
      {open && (
        <CreateDialog
          onCancel={() => setOpen(false)}
          onIssued={(key) => {
            setOpen(false);
            setIssued(key);
          }}
        />
      )}
      {issued && <SecretDialog issued={issued} onClose={() => setIssued(undefined)} />}
    </>
  );
};

interface CreateDialogProps {
  onCancel: () => void;
  onIssued: (issued: IssuedApiKey) => void;
}
const CreateDialog = ({ onCancel, onIssued }: CreateDialogProps) => {
  const settled = useSettled();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<ApiKey['permissions']>([]);
  const [expiry, setExpiry] = useState<ExpiryChoice>(A_YEAR);
  const create = async () => {
    const body = { name, permissions, ...endBody(expiry) };
    onIssued(await settled(() => createKey(body), '連携キーを作りました', [['api-keys']]));
  };
  return (
    <FormDialog
      title="連携キーを作る"
      note="ほかのシステムが、人の操作なしにこの相談管理につなぐためのキーです。つなぐシステムごとに1つ作ってください。作ると、管理者の全員にメールで知らせます。"
      action="作る"
      run={create}
      onCancel={onCancel}
    >
      {(mistakes) => (
        <>
          <Line
            label="名前 ※"
            helper="どのシステムが何に使うか。例：県ホームページの受付"
            autoFocus
            value={name}
            mistake={mistakes.name}
            onChange={setName}
            sx={{ mt: 1 }}
          />
          <ScopeField
            value={permissions}
            mistake={mistakes.permissions}
            onChange={setPermissions}
          />
          <ExpiryField value={expiry} mistake={mistakes.expiresAt} onChange={setExpiry} />
        </>
      )}
    </FormDialog>
  );
};
