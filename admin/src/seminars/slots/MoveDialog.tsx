import { HttpError } from 'ra-core';
import { useState } from 'react';
import type { Seminar } from '../../api/seminars.js';
import { moveBooking, type Slot } from '../../api/slots.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { useSettled } from '../../ui/use-settled.js';
import { slotSpan } from '../times.js';

interface MoveDialogProps {
  seminar: Seminar;
  slot: Slot;
  slots: Slot[];
  onClose: () => void;
}

/** Another time or supporter for a talk; onto a booked slot, the two change places. */
export const MoveDialog = ({ seminar, slot, slots, onClose }: MoveDialogProps) => {
  const settled = useSettled();
  const [chosen, setChosen] = useState('');
  const target = slots.find(({ id }) => id === chosen);
  const swap = target?.state === 'booked';
  const move = async () => {
    if (!target) throw new HttpError('移す先を選んでください。', 422, {});
    await settled(() => moveBooking(slot.id, target.id), swap ? '入れ替えました' : '移しました', [
      ['seminar', seminar.id],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title={`${slot.registrantName ?? ''}さんの予約を移す`}
      note={`今は ${slotSpan(slot)} ${slot.supporterName}さんです。${swap ? `${target.registrantName ?? ''}さんと入れ替わります。2人` : '相談する人'}と、関係する支援者に新しい予定をお知らせします。`}
      action={swap ? '入れ替える' : '移す'}
      run={move}
      onCancel={onClose}
    >
      {() => (
        <NativeSelect
          label="移す先 ※"
          value={chosen}
          emptyText="選んでください"
          choices={slots
            .filter(({ id, state }) => id !== slot.id && state !== 'withdrawn')
            .map((slot) => ({
              id: slot.id,
              name: `${slotSpan(slot)} ${slot.supporterName}：${slot.state === 'open' ? '空き' : `${slot.registrantName ?? ''}さんと入れ替え`}`,
            }))}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
};
