import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { AuditEntry } from '../api/types.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { dayTimeOf } from '../i18n/dates.js';
import { choicesOf, word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { DayCondition, SelectCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ExportButton } from './ExportButton.js';

const COLUMNS: Column<AuditEntry>[] = [
  { label: '日時', cell: (row) => <time dateTime={row.at}>{dayTimeOf(row.at)}</time> },
  {
    label: 'だれが',
    cell: (row) => row.actorName || word('actor', row.actorKind),
  },
  { label: '操作', cell: (row) => <span title={row.action}>{word('audited', row.action)}</span> },
  { label: '対象', cell: (row) => <Subject entry={row} /> },
  { label: '接続元', cell: (row) => row.ip ?? '' },
  { label: '変わった項目', cell: (row) => Object.keys(row.changes ?? {}).join('、') },
];

/** The audit log, newest first. Contents of personal fields are never in it. */
const AuditList = () => (
  <ListPage<AuditEntry>
    title="監査記録"
    sort={{ field: 'at', order: 'DESC' }}
    empty="この条件に合う記録はありません。"
    actions={<ExportButton />}
    filters={
      <>
        <SelectCondition name="action" label="操作" choices={choicesOf('audited')} width={260} />
        <SelectCondition name="recordType" label="対象" choices={choicesOf('recordType')} />
        <DayCondition name="from" label="いつから" />
        <DayCondition name="to" label="いつまで" />
      </>
    }
    rows={(rows) => <FoldingTable label="監査記録の一覧" rows={rows} columns={COLUMNS} />}
  />
);

const Subject = ({ entry }: { entry: AuditEntry }) => {
  const { recordType, recordId } = entry;
  if (recordId === null || recordId === '-') return word('recordType', recordType);
  const short = `${recordId.slice(0, 4)}…${recordId.slice(-4)}`;
  return (
    <Box component="span" title={recordId}>
      {word('recordType', recordType)}{' '}
      {recordType === 'consultation' ? (
        <Link component={RouterLink} to={casePath(recordId)} data-row>
          {short}
        </Link>
      ) : (
        short
      )}
    </Box>
  );
};

export default AuditList;
