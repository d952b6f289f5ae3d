import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { makeOffer } from '../../../api/cases.js';
import type { Consultation, Engagement } from '../../../api/types.js';
import { choicesOf } from '../../../i18n/words.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useDraft } from '../../../ui/use-draft.js';
import { usePaused } from '../../../ui/use-paused.js';
import { MaskedOffer } from '../masking/MaskedOffer.js';
import { useCaseAction } from '../use-case.js';

/** Who is asked; whoever is not on the list, or far down, for a reason. */
export interface OfferTarget {
  supporterId: string;
  name: string;
  reasonNeeded: boolean;
}

interface OfferDialogProps {
  record: Consultation;
  candidate: OfferTarget;
  onClose: () => void;
}

/** What is asked beside what will be read; below each other on small screens. */
const COLUMNS = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
};

const ASKED = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  position: { md: 'sticky' },
  top: 0,
};
/** On a phone the whole window is for reading. */
const ROOMY = {
  '& .MuiDialog-paper': {
    m: { xs: 1, sm: 4 },
    maxHeight: { xs: 'calc(100% - 16px)', sm: 'calc(100% - 64px)' },
    width: { xs: 'calc(100% - 16px)', sm: 'calc(100% - 64px)' },
  },
};

/** One last look before a mail leaves the house. Everything has a default: Enter is enough. */
export const OfferDialog = ({ record, candidate, onClose }: OfferDialogProps) => {
  const id = useId();
  const [note, setNote, clear] = useDraft(`offer:${record.id}:${candidate.supporterId}`, '');
  const [reason, setReason, clearReason] = useDraft(
    `offer-reason:${record.id}:${candidate.supporterId}`,
    '',
  );
  const noteSoFar = usePaused(note.trim());
  const [kind, setKind] = useState<Engagement['kind']>('advice');
  const [cascade, setCascade] = useState(false);
  const offer = useCaseAction(record.id, {
    run: () =>
      makeOffer(
        record.id,
        {
          supporterId: candidate.supporterId,
          kind,
          cascade,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        record.version,
      ),
    done: `${candidate.name}さんに打診しました`,
    onDone: () => {
      clear();
      clearReason();
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={id} sx={ROOMY}>
      <DialogTitle id={id}>{candidate.name}さんに打診</DialogTitle>
      <DialogContent sx={COLUMNS}>
        <Box sx={ASKED}>
          <Typography variant="body2" color="textSecondary">
            件名と、内容を見て返事をするページへのリンクを、メールで送ります。ページには、この画面の文章がそのまま出ます。
          </Typography>
          {candidate.reasonNeeded && (
            <TextField
              label="この方に打診する理由 ※"
              helperText="候補の順番と違う選び方をした理由として、経過に残ります。"
              multiline
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <NativeSelect
            label="お願いする内容"
            value={kind}
            choices={choicesOf('engagementKind')}
            onChange={(value) => setKind(value as Engagement['kind'])}
          />
          <TextField
            label="伝えたいこと（任意）"
            multiline
            minRows={3}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <FormControlLabel
            control={<Checkbox checked={cascade} onChange={(_, on) => setCascade(on)} />}
            label="辞退や期限切れのときは、次の候補者に自動で打診する"
          />
        </Box>
        <MaskedOffer caseId={record.id} draft={{ note: noteSoFar || null, lecture: null }} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onClose}>
          キャンセル
        </Button>
        <Button
          variant="contained"
          autoFocus
          disabled={offer.isPending || (candidate.reasonNeeded && reason.trim() === '')}
          onClick={() => offer.mutate()}
        >
          打診する
        </Button>
      </DialogActions>
    </Dialog>
  );
};
