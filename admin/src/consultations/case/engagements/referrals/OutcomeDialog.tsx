import { useState } from 'react';
import { recordReferralOutcome, type Referral } from '../../../../api/support.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { NativeSelect } from '../../../../ui/NativeSelect.js';
import { useSettled } from '../../../../ui/use-settled.js';
import { OUTCOMES } from './outcomes.js';

const CHOICES = Object.entries(OUTCOMES).map(([id, name]) => ({ id, name }));

/** What the organisation told of the case. */
export const OutcomeDialog = ({
  referral,
  onClose,
}: {
  referral: Referral;
  onClose: () => void;
}) => {
  const settled = useSettled();
  const [outcome, setOutcome] = useState(referral.outcome ?? 'helped');
  const [note, setNote] = useState(referral.outcomeNote ?? '');
  const record = async () => {
    const run = () => recordReferralOutcome(referral.id, outcome, note);
    await settled(run, '結果を記録しました', [['case', referral.consultationId]]);
    onClose();
  };
  return (
    <FormDialog
      title={`${referral.organisationName}から聞いた結果`}
      action="記録する"
      run={record}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="結果"
            value={outcome}
            choices={CHOICES}
            onChange={(value) => setOutcome(value as typeof outcome)}
          />
          <Line
            label="聞いたこと（任意）"
            rows={3}
            value={note}
            mistake={mistakes['note']}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
};
