import { useState } from 'react';
import { changeAccount, type NewAccount } from '../api/accounts.js';
import type { Account } from '../api/types.js';
import { changesOf } from '../providers/data-provider.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useSettled } from '../ui/use-settled.js';
import { AccountFields } from './AccountFields.js';

interface EditDialogProps {
  account: Account;
  own: boolean;
  onClose: () => void;
}

/** Name, address and role of somebody; a new address asks the administrator to confirm first. */
export const EditDialog = ({ account, own, onClose }: EditDialogProps) => {
  const settled = useSettled();
  const [value, setValue] = useState<NewAccount>({
    name: account.name,
    email: account.email,
    role: account.role,
  });
  const save = async () => {
    const changes = changesOf({ ...value }, { ...account });
    await settled(() => changeAccount(account, changes), '変えました', [['accounts']]);
    onClose();
  };
  return (
    <FormDialog
      title={`${account.name}さんのアカウントを変える`}
      note="役割を変えると、次の操作からすぐに効きます。"
      action="変える"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <AccountFields value={value} onChange={setValue} mistakes={mistakes} roleFixed={own} />
      )}
    </FormDialog>
  );
};
