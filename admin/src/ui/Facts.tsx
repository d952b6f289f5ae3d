import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { colours } from '../theme/palette.js';

/** A description list in two columns that folds under 480 px; facts without a value are left out. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 0.75 }}>
    {children}
  </Box>
);

interface FactProps {
  label: string;
  children: ReactNode;
}
export const Fact = ({ label, children }: FactProps) => {
  if (children === null || children === undefined || children === '') return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '7.5em 1fr' },
        columnGap: 1.5,
        fontSize: '0.875rem',
      }}
    >
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, '& a': { color: colours.cedar } }}>
        {children}
      </Box>
    </Box>
  );
};
