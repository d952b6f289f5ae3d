import Button from '@mui/material/Button';
import { useState } from 'react';
import { type ConsentKind, withdrawConsent } from '../../../api/privacy.js';
import { useCan } from '../../../providers/use-permissions.js';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.js';
import { word } from '../../../i18n/words.js';
import { useAction } from '../../../ui/use-action.js';

/** What follows, so that nobody is surprised. */
const CONSENT_EFFECTS: Record<ConsentKind, string> = {
  shareWithSupporters:
    '相談者から申し出があったときに記録します。打診中の依頼は取り下げられ、新しい打診はできなくなります。職員からは取り消せません。',
  publishCase:
    '相談者から申し出があったときに記録します。この相談は事例として公開できなくなります。職員からは取り消せません。',
};

export const isWithdrawable = (kind: string): kind is ConsentKind =>
  Object.hasOwn(CONSENT_EFFECTS, kind);

/** The requester has told the desk that a consent no longer holds. */
export const WithdrawConsent = ({ caseId, kind }: { caseId: string; kind: ConsentKind }) => {
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const name = word('consent', kind);
  const withdraw = useAction({
    run: () => withdrawConsent(caseId, kind),
    done: `「${name}」の撤回を記録しました`,
    onDone: () => setAsking(false),
    stale: [['case', caseId], ['consultations']],
  });
  if (!can('consultation:write')) return null;
  return (
    <>
      <Button
        variant="text"
        size="small"
        aria-label={`撤回を記録（${name}の同意）`}
        onClick={() => setAsking(true)}
      >
        撤回を記録
      </Button>
      {asking && (
        <ConfirmDialog
          title={`「${name}」の撤回を記録しますか`}
          note={CONSENT_EFFECTS[kind]}
          action="記録する"
          severe
          busy={withdraw.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={() => withdraw.mutate()}
        />
      )}
    </>
  );
};
