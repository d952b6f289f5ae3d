import { useState } from 'react';
import { type Meeting, type Outcome, recordMeeting } from '../../../../api/meetings.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { NativeSelect } from '../../../../ui/NativeSelect.js';
import { useSettled } from '../../../../ui/use-settled.js';

const OUTCOMES = [
  { id: 'held', name: '実施した' },
  { id: 'no_show', name: '来られなかった' },
];
const NEXT = [
  { id: 'yes', name: '必要' },
  { id: 'no', name: '必要ない' },
];

interface OutcomeDialogProps {
  meeting: Meeting;
  onClose: () => void;
}

/** What came of the meeting, and whether another is needed. */
export const OutcomeDialog = ({ meeting, onClose }: OutcomeDialogProps) => {
  const settled = useSettled();
  const [outcome, setOutcome] = useState<Outcome['outcome']>('held');
  const [next, setNext] = useState('');
  const [notes, setNotes] = useState('');
  const record = async () => {
    const needNext = next === '' ? null : next === 'yes';
    const body: Outcome = { outcome, needNext, ...(notes.trim() && { notes: notes.trim() }) };
    await settled(() => recordMeeting(meeting.id, body), '面談の結果を記録しました', [
      ['case', meeting.consultationId],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title={`第${String(meeting.number)}回の面談の結果`}
      action="記録する"
      run={record}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="結果"
            value={outcome}
            choices={OUTCOMES}
            onChange={(value) => setOutcome(value as Outcome['outcome'])}
            {...(mistakes.outcome === undefined ? {} : { mistake: mistakes.outcome })}
          />
          <NativeSelect
            label="次の面談"
            value={next}
            emptyText="まだ分からない"
            choices={NEXT}
            onChange={setNext}
          />
          <Line
            label="メモ（任意）"
            rows={4}
            value={notes}
            mistake={mistakes.notes}
            onChange={setNotes}
          />
        </>
      )}
    </FormDialog>
  );
};
