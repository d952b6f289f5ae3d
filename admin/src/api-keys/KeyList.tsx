import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ApiKey } from '../api/types.js';
import { dayTimeOf, eraDateOf } from '../i18n/dates.js';
import { choicesOf, word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { SelectCondition, WordsCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ToneChip } from '../ui/StateChip.js';
import { CreateKeyButton } from './CreateKeyButton.js';
import { hourText, scopeText, standingOf } from './key-words.js';
import { KeyMenu } from './KeyMenu.js';

const Small = ({ children }: { children: ReactNode }) => (
  <Box
    component="span"
    sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}
  >
    {children}
  </Box>
);

const Name = ({ row }: { row: ApiKey }) => (
  <>
    <Box component="span" sx={{ display: 'block', fontWeight: 700 }}>
      {row.name}
    </Box>
    {row.hint !== null && <Small>末尾 {row.hint}</Small>}
    {row.previousUntil !== null && row.state !== 'revoked' && (
      <Small>
        前のキーも {dayTimeOf(row.previousUntil)} まで使えます
        {row.previousLastUsedAt !== null && `（最後の利用 ${hourText(row.previousLastUsedAt)}）`}
      </Small>
    )}
  </>
);

const Standing = ({ row }: { row: ApiKey }) => {
  const { tone, state } = standingOf(row);
  return (
    <ToneChip tone={tone} dot>
      {word('keyState', state)}
    </ToneChip>
  );
};

const Scope = ({ row }: { row: ApiKey }) => (
  <>
    {scopeText(row.effectivePermissions) || 'なし'}
    {row.effectivePermissions.length < row.permissions.length && (
      <Small>管理する人の役割に合わせて、減らしています</Small>
    )}
  </>
);

const COLUMNS: Column<ApiKey>[] = [
  { label: '名前', cell: (row) => <Name row={row} /> },
  { label: '許す操作', cell: (row) => <Scope row={row} /> },
  { label: '管理する人', cell: (row) => row.ownerName ?? 'なし' },
  { label: '期限', cell: (row) => (row.expiresAt ? eraDateOf(row.expiresAt) : '期限なし') },
  {
    label: '最後の利用',
    cell: (row) => (row.lastUsedAt ? hourText(row.lastUsedAt) : 'まだありません'),
  },
  { label: '状態', cell: (row) => <Standing row={row} /> },
];
const OPERATIONS: Column<ApiKey> = { label: '操作', cell: (row) => <KeyMenu apiKey={row} /> };

/** The keys other systems have: what they may do, how long, and whether anybody still uses them. */
const KeyList = () => {
  const may = useCan()('key:manage');
  return (
    <ListPage<ApiKey>
      title="連携キー"
      sort={{ field: 'createdAt', order: 'DESC' }}
      empty="連携キーはありません。"
      actions={may && <CreateKeyButton />}
      filters={
        <>
          <Typography variant="body2" sx={{ flexBasis: '100%' }}>
            ほかのシステムがこの相談管理につなぐためのキーの一覧です。使っていないキーは止めてください。
          </Typography>
          <WordsCondition label="名前" />
          <SelectCondition
            name="state"
            label="状態"
            choices={choicesOf('keyState').filter(({ id }) => id !== 'ending')}
          />
        </>
      }
      rows={(rows) => (
        <FoldingTable
          label="連携キーの一覧"
          rows={rows}
          columns={may ? [...COLUMNS, OPERATIONS] : COLUMNS}
        />
      )}
    />
  );
};

export default KeyList;
