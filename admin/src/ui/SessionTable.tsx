import Button from '@mui/material/Button';
import type { SignedInSession } from '../api/types.js';
import { dayTimeOf } from '../i18n/dates.js';
import { type Column, FoldingTable } from './FoldingTable.js';
import { ToneChip } from './StateChip.js';

interface SessionTableProps {
  sessions: SignedInSession[];
  busy: boolean;
  onEnd: (session: SignedInSession) => void;
}

/** Where somebody is signed in, with the way to end each. */
export const SessionTable = ({ sessions, busy, onEnd }: SessionTableProps) => {
  const columns: Column<SignedInSession>[] = [
    { label: '端末', cell: (row) => row.device ?? '不明な端末' },
    { label: '最後の操作', cell: (row) => dayTimeOf(row.lastSeenAt) },
    { label: 'サインイン', cell: (row) => dayTimeOf(row.startedAt) },
    { label: '接続元', cell: (row) => row.ip },
    {
      label: '操作',
      cell: (row) =>
        row.current ? (
          <ToneChip tone="calm">いま使っている端末</ToneChip>
        ) : (
          <Button
            size="small"
            disabled={busy}
            aria-label={`終了（${row.device ?? '不明な端末'}）`}
            onClick={() => onEnd(row)}
          >
            終了
          </Button>
        ),
    },
  ];
  return <FoldingTable label="サインインの一覧" rows={sessions} columns={columns} />;
};
