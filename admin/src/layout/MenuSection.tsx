import Box from '@mui/material/Box';
import { useId, type ReactNode } from 'react';
import { colours } from '../theme/palette.js';

/** Places that belong together, under a small heading; without one, just the places. */
export const MenuSection = ({ heading, children }: { heading: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box sx={{ '& + &': { mt: 1.25 } }}>
      {heading !== '' && (
        <Box id={id} sx={{ px: 1.25, mb: 0.25, fontSize: '0.75rem', color: colours.onCedarSoft }}>
          {heading}
        </Box>
      )}
      <Box
        component="ul"
        aria-labelledby={heading === '' ? undefined : id}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}
      >
        {children}
      </Box>
    </Box>
  );
};
