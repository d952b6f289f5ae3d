import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../theme/palette.js';

interface FigureTableProps {
  label: string;
  header: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** The figures behind a picture, as a table to read, copy and open cases from; scrolls in itself. */
export const FigureTable = ({ label, header, rows }: FigureTableProps) => (
  <Box role="region" aria-label={`${label}（表）`} tabIndex={0} sx={{ overflowX: 'auto' }}>
    <Box component="table" aria-label={label} sx={table}>
      <thead>
        <tr>
          {header.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {rest.map((cell, at) => (
              <td key={header[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  </Box>
);

const table = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    borderBottom: `1px solid ${colours.line}`,
    px: 1,
    py: 0.75,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: 400,
  },
  '& thead th': { color: colours.inkSoft },
  '& th[scope=row], & thead th:first-of-type': { textAlign: 'left', pl: 0 },
  // On a phone the words give way, so that no figure lies outside the screen.
  '& th[scope=row]': { whiteSpace: 'normal', minWidth: '6em', wordBreak: 'auto-phrase' },
  '& a': { color: colours.cedar },
} as const;

/** A table folded away under its picture. */
export const FoldedFigures = (props: FigureTableProps) => (
  <Box
    component="details"
    sx={{ mt: 1, '& summary': { cursor: 'pointer', py: 0.75, fontSize: '0.875rem' } }}
  >
    <summary>数字を表で見る</summary>
    <FigureTable {...props} />
  </Box>
);
