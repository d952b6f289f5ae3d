import { HttpError } from 'ra-core';
import { useState } from 'react';
import type { Registration } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { bookSlot, type Slot } from '../../api/slots.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { EmptyNote } from '../../ui/messages.js';
import { useSettled } from '../../ui/use-settled.js';
import { slotSpan } from '../times.js';

interface BookDialogProps {
  seminar: Seminar;
  slot: Slot;
  waiting: Registration[];
  onClose: () => void;
}

/** Gives a free slot to somebody who wishes for a talk. */
export const BookDialog = ({ seminar, slot, waiting, onClose }: BookDialogProps) => {
  const settled = useSettled();
  const [chosen, setChosen] = useState('');
  const book = async () => {
    if (chosen === '') throw new HttpError('相談する人を選んでください。', 422, {});
    await settled(() => bookSlot(slot.id, chosen), '予約しました', [['seminar', seminar.id]]);
    onClose();
  };
  return (
    <FormDialog
      title={`予約する（${slotSpan(slot)} ${slot.supporterName}）`}
      note="相談として受け付け、支援と面談の予定を作ります。相談する人と支援者に、予定の入ったメールが届きます。"
      action="予約する"
      run={book}
      onCancel={onClose}
    >
      {() =>
        waiting.length === 0 ? (
          <EmptyNote>調整待ちの希望はありません。</EmptyNote>
        ) : (
          <NativeSelect
            label="相談する人 ※"
            value={chosen}
            emptyText="選んでください"
            choices={waiting.map(({ id, name, wish }) => ({
              id,
              name: `${name}：${wish?.title ?? ''}`,
            }))}
            onChange={setChosen}
          />
        )
      }
    </FormDialog>
  );
};
