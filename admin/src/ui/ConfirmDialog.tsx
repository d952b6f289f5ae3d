import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  note: string;
  action: string;
  /** Takes something away from somebody. */
  severe?: boolean;
  busy: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  /** To be looked at before one agrees. */
  children?: ReactNode;
}

/** Asks before something happens that people notice. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const id = useId();
  return (
    <Dialog
      open
      onClose={props.onCancel}
      fullWidth
      maxWidth={props.children ? 'sm' : 'xs'}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ lineHeight: 1.8 }}>
          {props.note}
        </Typography>
        {props.children}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" autoFocus onClick={props.onCancel}>
          キャンセル
        </Button>
        <Button
          variant="contained"
          color={props.severe ? 'error' : 'primary'}
          disabled={props.busy}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
