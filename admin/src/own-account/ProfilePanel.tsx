import Button from '@mui/material/Button';
import { useState } from 'react';
import { changeOwnAccount } from '../api/own-account.js';
import type { Account } from '../api/types.js';
import { word } from '../i18n/words.js';
import { changesOf } from '../providers/data-provider.js';
import { Fact, Facts } from '../ui/Facts.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { Panel } from '../ui/Panel.js';
import { useSettled } from '../ui/use-settled.js';

/** Name, address and role; the role is somebody else's to change. */
export const ProfilePanel = ({ account }: { account: Account }) => {
  const [open, setOpen] = useState(false);
  return (
    <Panel title="登録の内容" actions={<Button onClick={() => setOpen(true)}>変える</Button>}>
      <Facts>
        <Fact label="名前">{account.name}</Fact>
        <Fact label="メールアドレス">{account.email}</Fact>
        <Fact label="役割">{word('role', account.role)}</Fact>
      </Facts>
      {open && <ProfileDialog account={account} onClose={() => setOpen(false)} />}
    </Panel>
  );
};

const ProfileDialog = ({ account, onClose }: { account: Account; onClose: () => void }) => {
  const settled = useSettled();
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email);
  const save = async () => {
    const changes = changesOf({ name, email }, { ...account });
    await settled(() => changeOwnAccount(account, changes), '変えました', [
      ['own-account'],
      ['accounts'],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="名前・メールアドレスを変える"
      note="メールアドレスはサインインに使います。変えるときは、ご本人の確認をお願いします。"
      action="変える"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="名前 ※"
            autoComplete="name"
            autoFocus
            value={name}
            mistake={mistakes.name}
            onChange={setName}
            sx={{ mt: 1 }}
          />
          <Line
            label="メールアドレス ※"
            type="email"
            autoComplete="email"
            value={email}
            mistake={mistakes.email}
            onChange={setEmail}
          />
        </>
      )}
    </FormDialog>
  );
};
