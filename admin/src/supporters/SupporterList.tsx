import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Supporter } from '../api/types.js';
import { rosterPath } from '../api/people.js';
import { choicesOf, word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { SelectCondition, WordsCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ToneChip } from '../ui/StateChip.js';
import { ImportDialog } from './ImportDialog.js';

const COLUMNS: Column<Supporter>[] = [
  {
    label: '名前',
    cell: (row) => (
      <Link
        component={RouterLink}
        to={`/supporters/${row.id}/show`}
        data-row
        sx={{ fontWeight: 700 }}
      >
        {row.name}
      </Link>
    ),
  },
  { label: '種別', cell: (row) => word('supporterKind', row.kind) },
  { label: '所属', cell: (row) => row.affiliation },
  { label: '専門分野', cell: (row) => row.specialities.slice(0, 4).join('、') },
  { label: '支援中', cell: (row) => `${String(row.activeCases)}件` },
  { label: '状況', cell: (row) => <Status supporter={row} /> },
];

/** Every adviser and partner. */
const SupporterList = () => {
  const can = useCan();
  const [importing, setImporting] = useState(false);
  return (
    <ListPage<Supporter>
      title="登録者"
      sort={{ field: 'name', order: 'ASC' }}
      empty="この条件に合う登録者はいません。"
      actions={
        <>
          <Button component="a" href={rosterPath} download variant="text">
            名簿をCSVで書き出す
          </Button>
          {can('supporter:write') && (
            <Button variant="text" onClick={() => setImporting(true)}>
              CSVで読み込む
            </Button>
          )}
          {importing && <ImportDialog onClose={() => setImporting(false)} />}
          {can('supporter:write') && (
            <Button component={RouterLink} to="/supporters/create" startIcon={<AddOutlined />}>
              登録者を加える
            </Button>
          )}
        </>
      }
      filters={
        <>
          <WordsCondition label="名前・専門・経歴" />
          <SelectCondition name="kind" label="種別" choices={choicesOf('supporterKind')} />
          <SelectCondition name="status" label="状況" choices={choicesOf('supporterStatus')} />
        </>
      }
      rows={(rows) => <FoldingTable label="登録者の一覧" rows={rows} columns={COLUMNS} />}
    />
  );
};

const Status = ({ supporter }: { supporter: Supporter }) => {
  if (supporter.status !== 'active') {
    return <ToneChip tone="quiet">{word('supporterStatus', supporter.status)}</ToneChip>;
  }
  return supporter.offerObstacle === null ? (
    <ToneChip tone="good">受付中</ToneChip>
  ) : (
    <ToneChip tone="watch">打診できません</ToneChip>
  );
};

export default SupporterList;
