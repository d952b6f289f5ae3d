import Button from '@mui/material/Button';
import { useState } from 'react';
import { offerCandidate } from '../../../../api/support.js';
import type { Engagement } from '../../../../api/types.js';
import { useCan } from '../../../../providers/use-permissions.js';
import { WordsDialog } from '../../../../ui/WordsDialog.js';
import { MaskedOffer } from '../../masking/MaskedOffer.js';
import { useCaseAction } from '../../use-case.js';

/** Somebody on the list (or a colleague who was proposed) is asked now. */
export const OfferNowButton = ({ engagement }: { engagement: Engagement }) => {
  const can = useCan();
  const [open, setOpen] = useState(false);
  const ask = useCaseAction(engagement.consultationId, {
    run: (reason: string) => offerCandidate(engagement, reason),
    done: `${engagement.supporterName}さんに打診しました`,
    onDone: () => setOpen(false),
  });
  if (engagement.state !== 'proposed' || !can('offer:write')) return null;
  return (
    <>
      <Button size="small" variant="text" onClick={() => setOpen(true)}>
        すぐに打診する
      </Button>
      {open && (
        <WordsDialog
          title={`${engagement.supporterName}さんに、すぐに打診する`}
          note="順番を待たずに打診します。今お願いしている方への打診は、そのまま続きます。"
          label="理由（候補の上位でないとき）"
          action="打診する"
          draftKey={`ask-now:${engagement.id}`}
          busy={ask.isPending}
          onCancel={() => setOpen(false)}
          onSubmit={(reason) => ask.mutate(reason)}
        >
          <MaskedOffer
            caseId={engagement.consultationId}
            draft={{ note: engagement.note, lecture: engagement.lecture }}
          />
        </WordsDialog>
      )}
    </>
  );
};
