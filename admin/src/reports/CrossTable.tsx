import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ConsultationReport } from '../api/reports.js';

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '—' : `${share.toFixed(1)}%`;

/** Rows × columns with totals, shares and the same period a year before; scrolls in itself on phones. */
export const CrossTable = ({ report }: { report: ConsultationReport }) => (
  <Box
    role="region"
    aria-label="相談者別 × 相談内容別の表"
    tabIndex={0}
    sx={{
      overflowX: 'auto',
      '& td, & th': { whiteSpace: 'nowrap' },
      '& td': { textAlign: 'right' },
    }}
  >
    <Table size="small" aria-label="相談者別 × 相談内容別">
      <TableHead>
        <TableRow>
          {['相談者', ...report.columns, '計', '構成比', '前年同期', '前年度比'].map((head, at) => (
            <TableCell key={head} component="th" scope="col" align={at === 0 ? 'left' : 'right'}>
              {head}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {report.rows.map((row, at) => (
          <Row
            key={row}
            name={row}
            counts={report.cells[at] ?? []}
            total={report.rowTotals[at] ?? 0}
            rest={[
              percent(report.rowShares[at]),
              String(report.previous.rowTotals[at] ?? 0),
              percent(report.rowChanges[at]),
            ]}
          />
        ))}
        <Row
          name="計"
          strong
          counts={report.columnTotals}
          total={report.total}
          rest={[
            report.total > 0 ? '100.0%' : '—',
            String(report.previous.total),
            percent(report.totalChange),
          ]}
        />
        <Row
          name="構成比"
          counts={report.columnShares.map(percent)}
          total={report.total > 0 ? '100.0%' : '—'}
          rest={['', '', '']}
        />
      </TableBody>
    </Table>
  </Box>
);

interface RowProps {
  name: string;
  counts: (number | string)[];
  total: number | string;
  rest: string[];
  strong?: boolean;
}
const Row = ({ name, counts, total, rest, strong = false }: RowProps) => (
  <TableRow sx={strong ? { '& td, & th': { fontWeight: 700 } } : {}}>
    <TableCell component="th" scope="row">
      {name}
    </TableCell>
    {[...counts, total, ...rest].map((value, at) => (
      <TableCell key={at} sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </TableCell>
    ))}
  </TableRow>
);
