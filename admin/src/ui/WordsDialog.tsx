import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useDraft } from './use-draft.js';

interface WordsDialogProps {
  title: string;
  note?: string;
  label: string;
  action: string;
  /** Where half-written words wait when the dialog is closed without sending. */
  draftKey: string;
  required?: boolean;
  busy: boolean;
  onCancel: () => void;
  onSubmit: (words: string) => void;
  /** To be read before one answers. */
  children?: ReactNode;
}

/** Asks for words before something happens: a reason, an answer. Ctrl+Enter sends. */
export const WordsDialog = (props: WordsDialogProps) => {
  const { title, note, label, action, draftKey, required = false, busy, onCancel } = props;
  const id = useId();
  const [words, setWords] = useDraft(draftKey, '');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (required && words.trim() === '') setMissing(true);
    else props.onSubmit(words.trim());
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      fullWidth
      maxWidth={props.children ? 'md' : 'sm'}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {note && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {note}
          </Typography>
        )}
        <TextField
          label={required ? label : `${label}（任意）`}
          multiline
          minRows={4}
          maxRows={14}
          fullWidth
          autoFocus
          margin="dense"
          value={words}
          error={missing}
          helperText={missing ? `${label}を入力してください` : ' '}
          onChange={(event) => {
            setWords(event.target.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        {props.children}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onCancel}>
          キャンセル
        </Button>
        <Button variant="contained" disabled={busy} onClick={submit}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
