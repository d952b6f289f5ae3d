import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { makeOffer } from '../api/cases.js';
import { messageOf } from '../api/problems.js';
import type { Assignment } from '../api/ranking.js';
import { MaskedOfferButton } from '../consultations/case/masking/MaskedOfferButton.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { useAction } from '../ui/use-action.js';
import type { Names } from './PlanPanel.js';

interface OfferPlanProps {
  plan: Assignment;
  names: Names;
  versionOf: (requestId: string) => number | undefined;
}

const REASON = '一括割り当ての案による';

/** These offers go without a word of staff. */
const NOTHING_MORE = { note: null, lecture: null };

/** Makes an offer for every seat of the plan; those that cannot be made are told one by one. */
export const OfferPlan = ({ plan, names, versionOf }: OfferPlanProps) => {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const offer = useAction({
    run: async () => {
      const failures: string[] = [];
      for (const { requestId, supporterId } of plan.seats) {
        const body = { supporterId, kind: 'advice', reason: REASON } as const;
        try {
          await makeOffer(requestId, body, versionOf(requestId));
        } catch (error) {
          failures.push(`${names.request(requestId)}：${messageOf(error)}`);
        }
      }
      setRefused(failures);
    },
    done: '打診を終えました',
    onDone: () => setAsking(false),
    stale: [['consultations']],
  });
  if (plan.seats.length === 0) return null;
  return (
    <>
      <Button variant="contained" sx={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
        この案のとおりに打診する
      </Button>
      {refused.length > 0 && (
        <Alert severity="warning">
          打診できなかった相談があります。
          <ul>
            {refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {asking && (
        <ConfirmDialog
          title="この案のとおりに打診する"
          note={`${String(plan.seats.length)}名の支援者に、打診のメールを送ります。時間の枠は、引き受けられたあとに面談の予定として登録してください。`}
          action="打診する"
          busy={offer.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={() => offer.mutate()}
        >
          <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}>
            {plan.seats.map(({ requestId, supporterId }) => (
              <Box component="li" key={requestId} sx={{ py: 0.75, fontSize: '0.875rem' }}>
                {names.request(requestId)}（{names.supporter(supporterId)}さん）
                <MaskedOfferButton
                  caseId={requestId}
                  draft={NOTHING_MORE}
                  about={names.request(requestId)}
                />
              </Box>
            ))}
          </Box>
        </ConfirmDialog>
      )}
    </>
  );
};
