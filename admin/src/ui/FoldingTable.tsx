import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../theme/palette.js';
import { moveBetweenRows } from './row-keys.js';

export interface Column<T> {
  label: string;
  cell: (row: T) => ReactNode;
}
interface FoldingTableProps<T> {
  label: string;
  rows: T[];
  /** The first column heads the card on phones. */
  columns: Column<T>[];
}

/** A table that becomes a list of cards under 800 px instead of scrolling sideways. */
export const FoldingTable = <T extends { id: string | number }>(props: FoldingTableProps<T>) => {
  const wide = useMediaQuery('(min-width: 800px)');
  const { label, rows, columns } = props;
  if (!wide) return <Cards {...props} />;
  return (
    <Table size="small" aria-label={label} onKeyDown={moveBetweenRows}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column.label}>{column.label}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            hover
            sx={{ '& td': { height: 44 }, '&:last-child td': { border: 0 } }}
          >
            {columns.map((column) => (
              <TableCell key={column.label}>{column.cell(row)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const Cards = <T extends { id: string | number }>({
  label,
  rows,
  columns,
}: FoldingTableProps<T>) => (
  <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {rows.map((row) => (
      <Box
        component="li"
        key={row.id}
        sx={{
          p: 2,
          borderBottom: `1px solid ${colours.line}`,
          fontSize: '0.875rem',
          '&:last-child': { border: 0 },
        }}
      >
        {columns.map((column, index) => (
          <Box
            key={column.label}
            sx={{ display: 'flex', gap: 1.5, fontWeight: index === 0 ? 700 : 400 }}
          >
            {index > 0 && (
              <Box component="span" sx={{ flex: '0 0 8em', color: 'text.secondary' }}>
                {column.label}
              </Box>
            )}
            <Box component="span" sx={{ minWidth: 0 }}>
              {column.cell(row)}
            </Box>
          </Box>
        ))}
      </Box>
    ))}
  </Box>
);
