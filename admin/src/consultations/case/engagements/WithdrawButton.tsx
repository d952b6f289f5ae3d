import Button from '@mui/material/Button';
import { useState } from 'react';
import { withdrawOffer } from '../../../api/cases.js';
import type { Engagement } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { WordsDialog } from '../../../ui/WordsDialog.js';
import { useCaseAction } from '../use-case.js';

/** While the supporter has not reported, staff can take the case back. */
const WITHDRAWABLE = new Set(['proposed', 'offered', 'accepted', 'active']);

export const WithdrawButton = ({ engagement }: { engagement: Engagement }) => {
  const can = useCan();
  const [open, setOpen] = useState(false);
  const withdraw = useCaseAction(engagement.consultationId, {
    run: (reason: string) => withdrawOffer(engagement.id, reason),
    done: engagement.state === 'proposed' ? '候補から外しました' : '打診を取り下げました',
    onDone: () => setOpen(false),
  });
  const listed = engagement.state === 'proposed';
  if (!can('offer:write') || !WITHDRAWABLE.has(engagement.state)) return null;
  return (
    <>
      <Button size="small" variant="text" color="error" onClick={() => setOpen(true)}>
        {listed ? '候補から外す' : '打診を取り下げる'}
      </Button>
      {open && (
        <WordsDialog
          title={
            listed
              ? `${engagement.supporterName}さんを候補から外す`
              : `${engagement.supporterName}さんへの打診を取り下げる`
          }
          note={
            listed
              ? 'まだ打診していないので、支援者には何も伝わりません。'
              : '支援者にお知らせのメールが届き、この相談を見られなくなります。'
          }
          label="理由"
          action={listed ? '外す' : '取り下げる'}
          draftKey={`withdraw:${engagement.id}`}
          busy={withdraw.isPending}
          onCancel={() => setOpen(false)}
          onSubmit={(reason) => withdraw.mutate(reason)}
        />
      )}
    </>
  );
};
