import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { OfferDraft } from '../../../api/masking.js';
import { useCan } from '../../../providers/use-permissions.js';
import { MaskedOffer } from './MaskedOffer.js';

interface MaskedOfferButtonProps {
  caseId: string;
  draft: OfferDraft;
  /** Whose offer it is, for whoever hears the button's name alone. */
  about: string;
  /** Somebody reads it already. */
  offered?: boolean;
}

/** Opens an offer as its supporter reads it. */
export const MaskedOfferButton = (props: MaskedOfferButtonProps) => {
  const { caseId, draft, about, offered = false } = props;
  const id = useId();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('offer:write')) return null;
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-label={`支援者に見える文章：${about}`}
        onClick={() => setOpen(true)}
      >
        支援者に見える文章
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="md"
        aria-labelledby={id}
      >
        <DialogTitle id={id}>{about}</DialogTitle>
        <DialogContent>
          {offered && (
            <Typography variant="body2" sx={{ mb: 1.5 }}>
              打診中です。ここで伏せた言葉、もとに戻した言葉は、支援者のページにもすぐに反映されます。送ったメールは変わりません。
            </Typography>
          )}
          {open && <MaskedOffer caseId={caseId} draft={draft} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button variant="contained" onClick={() => setOpen(false)}>
            閉じる
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
