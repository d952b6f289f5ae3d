import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { messageOf, mistakesOf } from '../api/problems.js';

/** Messages of the server by field name. */
export type Mistakes = Record<string, string>;

interface FormDialogProps {
  title: string;
  note?: string;
  action: string;
  severe?: boolean;
  /** Holds texts to read beside its fields. */
  wide?: boolean;
  /** The change itself; it throws what the server refuses. */
  run: () => Promise<unknown>;
  onCancel: () => void;
  children: (mistakes: Mistakes) => ReactNode;
}

/** A short form over the page. A refusal stays in the dialog, beside the fields it is about. */
export const FormDialog = (props: FormDialogProps) => {
  const id = useId();
  const [refusal, setRefusal] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await props.run();
    } catch (error) {
      setRefusal(error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={props.onCancel}
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      aria-labelledby={id}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id={id}>{props.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {props.note && (
            <Typography variant="body2" color="textSecondary">
              {props.note}
            </Typography>
          )}
          {refusal !== undefined && <Alert severity="error">{messageOf(refusal)}</Alert>}
          {props.children(mistakesOf(refusal))}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button variant="text" onClick={props.onCancel}>
            キャンセル
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={props.severe ? 'error' : 'primary'}
            disabled={busy}
          >
            {props.action}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
