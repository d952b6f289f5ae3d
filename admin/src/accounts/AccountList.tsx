import Box from '@mui/material/Box';
import type { Account } from '../api/types.js';
import { dayTimeOf } from '../i18n/dates.js';
import { choicesOf, word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { SelectCondition, WordsCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ToneChip } from '../ui/StateChip.js';
import { STATE_TONES } from './account-words.js';
import { AttackNote } from './AttackNote.js';
import { AccountMenu } from './AccountMenu.js';
import { InviteButton } from './InviteButton.js';

const COLUMNS: Column<Account>[] = [
  {
    label: '名前',
    cell: (row) => (
      <>
        <Box component="span" sx={{ display: 'block', fontWeight: 700 }}>
          {row.name}
        </Box>
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}
        >
          {row.email}
        </Box>
      </>
    ),
  },
  { label: '役割', cell: (row) => word('role', row.role) },
  {
    label: '状態',
    cell: (row) => (
      <>
        <ToneChip tone={STATE_TONES[row.state]} dot>
          {word('accountState', row.state)}
        </ToneChip>
        {row.attack && <AttackNote attack={row.attack} />}
      </>
    ),
  },
  { label: '二段階認証', cell: (row) => (row.secondFactor ? '登録済み' : 'なし') },
  {
    label: '最後のサインイン',
    cell: (row) => (row.lastSignInAt ? dayTimeOf(row.lastSignInAt) : 'まだありません'),
  },
  { label: '操作', cell: (row) => <AccountMenu account={row} /> },
];

/** Everybody who may come in: role, state, second factor, last sign-in. */
const AccountList = () => (
  <ListPage<Account>
    title="アカウント"
    sort={{ field: 'name', order: 'ASC' }}
    empty="この条件に合うアカウントはありません。"
    actions={<InviteButton />}
    filters={
      <>
        <WordsCondition label="名前・メールアドレス" />
        <SelectCondition name="role" label="役割" choices={choicesOf('role')} />
      </>
    }
    rows={(rows) => <FoldingTable label="アカウントの一覧" rows={rows} columns={COLUMNS} />}
  />
);

export default AccountList;
