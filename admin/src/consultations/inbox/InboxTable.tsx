import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link, useNavigate } from 'react-router';
import type { ConsultationSummary } from '../../api/types.js';
import { dayTimeOf } from '../../i18n/dates.js';
import { useNames } from '../../providers/use-profile.js';
import { colours } from '../../theme/palette.js';
import { SortHeader } from '../../ui/SortHeader.js';
import { StateChip, ToneChip } from '../../ui/StateChip.js';
import { moveBetweenRows } from '../../ui/row-keys.js';
import { casePath } from './CaseLine.js';
import { Deadline } from './Deadline.js';

/** Forty cases at a glance. The title is the row's link; a click anywhere on the row follows it. */
export const InboxTable = ({ rows }: { rows: ConsultationSummary[] }) => (
  <Table size="small" aria-label="相談の一覧" onKeyDown={moveBetweenRows}>
    <TableHead>
      <TableRow>
        <TableCell>受付番号</TableCell>
        <TableCell>件名</TableCell>
        <TableCell>相談者</TableCell>
        <TableCell>区分</TableCell>
        <TableCell>状態</TableCell>
        <SortHeader field="receivedAt">受付日時</SortHeader>
        <SortHeader field="replyBy">返答期限</SortHeader>
        <TableCell>担当</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </TableBody>
  </Table>
);

const Row = ({ row }: { row: ConsultationSummary }) => {
  const navigate = useNavigate();
  const names = useNames();
  return (
    <TableRow
      hover
      onClick={(event) => {
        if (!(event.target instanceof HTMLAnchorElement)) void navigate(casePath(row.id));
      }}
      sx={{ cursor: 'pointer', '&:last-child td': { border: 0 }, '& td': { height: 46 } }}
    >
      <TableCell sx={figures}>{row.receiptNumber}</TableCell>
      <TableCell sx={{ minWidth: 240 }}>
        <Box component={Link} to={casePath(row.id)} data-row sx={titleLink}>
          {row.title}
        </Box>
        {row.needsReview && (
          <Box component="span" sx={{ ml: 1 }}>
            <ToneChip tone="watch">要確認</ToneChip>
          </Box>
        )}
      </TableCell>
      <TableCell>{row.organisation ?? row.requesterName}</TableCell>
      <TableCell sx={figures}>{names.requesterType(row.requesterType)}</TableCell>
      <TableCell>
        <StateChip state={row.state} />
      </TableCell>
      <TableCell sx={figures}>{dayTimeOf(row.receivedAt)}</TableCell>
      <TableCell sx={figures}>
        <Deadline at={row.replyBy} state={row.state} />
      </TableCell>
      <TableCell sx={figures}>{row.assigneeName ?? <Unassigned />}</TableCell>
    </TableRow>
  );
};

const Unassigned = () => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    未割当
  </Box>
);
const figures = { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } as const;
const titleLink = {
  fontWeight: 700,
  color: colours.ink,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
} as const;
