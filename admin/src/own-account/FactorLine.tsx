import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../theme/palette.js';

interface FactorLineProps {
  title: string;
  note: string;
  children: ReactNode;
}

/** One factor: what it is, since when, and what can be done with it. */
export const FactorLine = ({ title, note, children }: FactorLineProps) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 1.5,
      py: 1.25,
      borderTop: `1px solid ${colours.line}`,
      '&:first-of-type': { border: 0 },
    }}
  >
    <Box sx={{ flex: '1 1 16em', minWidth: 0 }}>
      <Box sx={{ fontWeight: 700 }}>{title}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{note}</Box>
    </Box>
    {children}
  </Box>
);
