import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SaveButton } from 'react-admin';
import { Link } from 'react-router';

/** Save, or leave without saving. */
export const SupporterToolbar = ({ cancel }: { cancel: string }) => (
  <Box sx={{ display: 'flex', gap: 1.5, py: 2 }}>
    <SaveButton label="保存" icon={<></>} />
    <Button component={Link} to={cancel} variant="text">
      やめる
    </Button>
  </Box>
);
