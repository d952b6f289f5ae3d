import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { addConcept } from '../api/triage.js';
import { ThemePicker } from '../consultations/case/triage/ThemePicker.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { useAction } from '../ui/use-action.js';

interface ConceptDialogProps {
  onClose: () => void;
  onMade: (label: string) => void;
}

/** A concept the file does not know at all. */
export const ConceptDialog = ({ onClose, onMade }: ConceptDialogProps) => {
  const id = useId();
  const [label, setLabel] = useState('');
  const [themes, setThemes] = useState<string[]>([]);
  const make = useAction({
    run: () => addConcept(label.trim(), themes),
    done: '作りました。続けて、ふだんのことばを足してください。',
    onDone: () => onMade(label.trim()),
    stale: [['lexicon']],
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>概念を足す</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <TextField
          label="名前（専門のことばで）"
          value={label}
          autoFocus
          helperText={KEPT_WORDS}
          onChange={(event) => setLabel(event.target.value)}
        />
        <ThemePicker value={themes} onChange={setThemes} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onClose}>
          キャンセル
        </Button>
        <Button
          variant="contained"
          disabled={label.trim() === '' || themes.length === 0 || make.isPending}
          onClick={() => make.mutate()}
        >
          作る
        </Button>
      </DialogActions>
    </Dialog>
  );
};
