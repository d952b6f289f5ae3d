import Box from '@mui/material/Box';

/** The first stop of the Tab key. A button, because the address's fragment is the router's. */
export const SkipLink = () => (
  <Box
    component="button"
    type="button"
    onClick={() => document.getElementById('main')?.focus()}
    sx={{
      position: 'fixed',
      top: -80,
      left: 12,
      zIndex: 2000,
      p: 1.5,
      border: 0,
      borderRadius: 2,
      font: 'inherit',
      fontWeight: 700,
      color: '#fff',
      bgcolor: 'secondary.main',
      '&:focus': { top: 12 },
    }}
  >
    本文へ移動
  </Box>
);
