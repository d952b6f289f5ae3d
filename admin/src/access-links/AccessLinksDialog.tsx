import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { LinkedRecord } from '../api/access-links.js';
import { AccessLinkList } from './AccessLinkList.js';

interface AccessLinksDialogProps {
  title: string;
  record: LinkedRecord;
  id: string;
  writes: boolean;
  onClose: () => void;
}

/** The links of a record that has no page of its own. */
export const AccessLinksDialog = ({ title, onClose, ...list }: AccessLinksDialogProps) => {
  const heading = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent>
        <AccessLinkList {...list} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          閉じる
        </Button>
      </DialogActions>
    </Dialog>
  );
};
