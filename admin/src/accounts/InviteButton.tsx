import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { inviteAccount, type NewAccount } from '../api/accounts.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useSettled } from '../ui/use-settled.js';
import { AccountFields } from './AccountFields.js';

const EMPTY: NewAccount = { name: '', email: '', role: 'staff' };

/** Asks somebody to join, by mail. */
export const InviteButton = () => {
  const settled = useSettled();
  const [value, setValue] = useState<NewAccount>();
  const invite = async (account: NewAccount) => {
    await settled(() => inviteAccount(account), '招待を送りました', [['accounts']]);
    setValue(undefined);
  };
  return (
    <>
      <Button variant="contained" startIcon={<PersonAddOutlined />} onClick={() => setValue(EMPTY)}>
        職員を招待する
      </Button>
      {value && (
        <FormDialog
          title="職員を招待する"
          note="メールでリンクを送ります。ご本人がリンクを開いてパスワードを決めると、使えるようになります（72時間有効）。"
          action="招待を送る"
          run={() => invite(value)}
          onCancel={() => setValue(undefined)}
        >
          {(mistakes) => <AccountFields value={value} onChange={setValue} mistakes={mistakes} />}
        </FormDialog>
      )}
    </>
  );
};
