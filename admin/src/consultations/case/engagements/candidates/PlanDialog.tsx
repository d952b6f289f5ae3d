import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { HttpError } from 'ra-core';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { planCandidates } from '../../../../api/support.js';
import type { Consultation, Engagement, Supporter } from '../../../../api/types.js';
import { choicesOf } from '../../../../i18n/words.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { NativeSelect } from '../../../../ui/NativeSelect.js';
import { usePaused } from '../../../../ui/use-paused.js';
import { useSettled } from '../../../../ui/use-settled.js';
import { MaskedOffer } from '../../masking/MaskedOffer.js';

/** As many as the roster of a prefecture has. */
const EVERYBODY = { page: 1, perPage: 200 };

/** Several candidates in the order in which they are asked. */
export const PlanDialog = ({ record, onClose }: { record: Consultation; onClose: () => void }) => {
  const settled = useSettled();
  const { data = [] } = useGetList<Supporter>('supporters', {
    filter: { status: 'active' },
    sort: { field: 'name', order: 'ASC' },
    pagination: EVERYBODY,
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [kind, setKind] = useState<Engagement['kind']>('advice');
  const [note, setNote] = useState('');
  const noteSoFar = usePaused(note.trim());
  const [reason, setReason] = useState('');
  const [cascade, setCascade] = useState(false);
  const nameOf = (id: string) => data.find((one) => one.id === id)?.name ?? id;
  const plan = async () => {
    if (chosen.length === 0) throw new HttpError('候補者を1人以上選んでください。', 422, {});
    const body = {
      supporterIds: chosen,
      kind,
      cascade,
      ...(note.trim() && { note: note.trim() }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    await settled(() => planCandidates(record.id, body), '候補者を決めました', [
      ['case', record.id],
    ]);
    onClose();
  };
  const move = (at: number) =>
    setChosen(
      chosen.map((id, n) => (n === at - 1 ? chosen[at] : n === at ? chosen[at - 1] : id) ?? id),
    );
  return (
    <FormDialog
      title="候補者を順番に選ぶ"
      wide
      note="1番目の方に打診します。辞退や期限切れのときは、次の方に自動で打診します。"
      action="この順番で打診する"
      run={plan}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Box component="ol" sx={{ m: 0, pl: 3 }}>
            {chosen.map((id, at) => (
              <Box component="li" key={id} sx={{ py: 0.5 }}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                  <span>{nameOf(id)}</span>
                  {at > 0 && (
                    <Button
                      size="small"
                      variant="text"
                      aria-label={`${nameOf(id)}を1つ前にする`}
                      onClick={() => move(at)}
                    >
                      前へ
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`${nameOf(id)}を外す`}
                    onClick={() => setChosen(chosen.filter((value) => value !== id))}
                  >
                    外す
                  </Button>
                </Box>
              </Box>
            ))}
          </Box>
          <NativeSelect
            label="候補者を加える"
            value=""
            emptyText="選んでください"
            choices={data
              .filter(({ id, offerObstacle }) => !chosen.includes(id) && offerObstacle === null)
              .map(({ id, name, affiliation }) => ({
                id,
                name: [name, affiliation].filter(Boolean).join('（') + (affiliation ? '）' : ''),
              }))}
            onChange={(id) => id && setChosen([...chosen, id])}
            {...(mistakes['supporterIds'] === undefined
              ? {}
              : { mistake: mistakes['supporterIds'] })}
          />
          <NativeSelect
            label="お願いする内容"
            value={kind}
            choices={choicesOf('engagementKind')}
            onChange={(value) => setKind(value as Engagement['kind'])}
          />
          <Line
            label="伝えたいこと（任意）"
            rows={3}
            value={note}
            mistake={mistakes['note']}
            onChange={setNote}
          />
          <Line
            label="1番目の方を選んだ理由（候補の上位でないとき）"
            value={reason}
            mistake={mistakes['reason']}
            onChange={setReason}
          />
          <FormControlLabel
            control={<Checkbox checked={cascade} onChange={(_, on) => setCascade(on)} />}
            label="最後の方も難しいときは、次の候補者に自動で打診する"
          />
          <MaskedOffer caseId={record.id} draft={{ note: noteSoFar || null, lecture: null }} />
        </>
      )}
    </FormDialog>
  );
};
