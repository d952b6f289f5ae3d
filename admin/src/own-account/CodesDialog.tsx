import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { RecoveryCodes } from '../session/RecoveryCodes.js';

/** The ten codes, this once; only the button closes it, never a stray click. */
export const CodesDialog = ({ codes, onClose }: { codes: string[]; onClose: () => void }) => {
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>予備のコード</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <RecoveryCodes codes={codes} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          控えたので閉じる
        </Button>
      </DialogActions>
    </Dialog>
  );
};
