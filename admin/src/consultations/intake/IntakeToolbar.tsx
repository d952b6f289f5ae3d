import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SaveButton } from 'react-admin';
import { Link } from 'react-router';

export const IntakeToolbar = () => (
  <Box sx={{ display: 'flex', gap: 1.5, pb: 4 }}>
    <SaveButton label="受け付ける" icon={<></>} alwaysEnable />
    <Button component={Link} to="/consultations" variant="text">
      やめる
    </Button>
  </Box>
);
