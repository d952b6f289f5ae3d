import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { useGetIdentity } from 'react-admin';
import {
  decideReferral,
  documentPath,
  readReferrals,
  type Referral,
} from '../../../../api/support.js';
import type { Consultation } from '../../../../api/types.js';
import { dayTimeOf } from '../../../../i18n/dates.js';
import { useCan } from '../../../../providers/use-permissions.js';
import { colours, type ToneName } from '../../../../theme/palette.js';
import { Fact, Facts } from '../../../../ui/Facts.js';
import { Panel } from '../../../../ui/Panel.js';
import { ToneChip } from '../../../../ui/StateChip.js';
import { WordsDialog } from '../../../../ui/WordsDialog.js';
import { TabOpen, useCaseAction } from '../../use-case.js';
import { OutcomeDialog } from './OutcomeDialog.js';
import { OUTCOMES } from './outcomes.js';
import { ReferDialog } from './ReferDialog.js';

const STATES: Record<Referral['state'], { label: string; tone: ToneName }> = {
  requested: { label: '承認待ち', tone: 'watch' },
  handed_over: { label: '引き継ぎ済み・結果待ち', tone: 'calm' },
  outcome_known: { label: '結果を確認済み', tone: 'good' },
  refused: { label: '見送り', tone: 'quiet' },
};
/** From here a case can be handed over. */
const OPEN = new Set(['hearing', 'matching', 'advising', 'awaiting_requester']);

/** Handing the case over to a support organisation, and what became of it there. */
export const ReferralsPanel = ({ record }: { record: Consultation }) => {
  const can = useCan();
  const tabOpen = useContext(TabOpen);
  const [referring, setReferring] = useState(false);
  const { data } = useQuery({
    queryKey: ['case', record.id, 'referrals'],
    queryFn: () => readReferrals(record.id),
    enabled: tabOpen,
  });
  const waiting = data?.some(({ state }) => state === 'requested') ?? false;
  const mayRefer =
    can('consultation:write') &&
    record.allowedTransitions.some(({ to }) => to === 'referred') &&
    OPEN.has(record.state) &&
    !waiting;
  if (!data || (data.length === 0 && !mayRefer)) return null;
  return (
    <Panel
      title="支援機関への引継ぎ"
      actions={
        mayRefer && (
          <Button variant="text" onClick={() => setReferring(true)}>
            支援機関に引き継ぐ
          </Button>
        )
      }
    >
      {data.length === 0 && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          相談者の同意を得て、商工会議所などの支援機関に引き継げます。
        </Box>
      )}
      {data.map((referral) => (
        <Item key={referral.id} referral={referral} />
      ))}
      {referring && <ReferDialog record={record} onClose={() => setReferring(false)} />}
    </Panel>
  );
};

const Item = ({ referral }: { referral: Referral }) => {
  const can = useCan();
  const { identity } = useGetIdentity();
  const isManager = ['manager', 'admin'].includes(identity?.role as string);
  const [open, setOpen] = useState<'refuse' | 'outcome'>();
  const shut = () => setOpen(undefined);
  const { label, tone } = STATES[referral.state];
  const decide = useCaseAction(referral.consultationId, {
    run: ({ decision, reason }: { decision: 'approve' | 'refuse'; reason: string }) =>
      decideReferral(referral.id, decision, reason),
    done: '引継ぎについて決めました',
    onDone: shut,
  });
  return (
    <Box component="article" sx={{ py: 1.5, borderTop: `1px solid ${colours.line}` }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <strong>{referral.organisationName}</strong>
        <ToneChip tone={tone} dot>
          {label}
        </ToneChip>
        <Box sx={{ ml: 'auto' }}>
          <Link href={documentPath(referral.id)} target="_blank" rel="noreferrer">
            引継書を開いて印刷する
          </Link>
        </Box>
      </Box>
      <Facts>
        <Fact label="理由">{referral.reason}</Fact>
        <Fact label="相談者の同意">{referral.consentNote}</Fact>
        <Fact label="申請">{`${referral.referredByName} ${dayTimeOf(referral.referredAt)}`}</Fact>
        <Fact label="承認">
          {referral.approvedByName &&
            `${referral.approvedByName} ${referral.approvedAt ? dayTimeOf(referral.approvedAt) : ''}`}
        </Fact>
        <Fact label="結果">
          {referral.outcome &&
            [OUTCOMES[referral.outcome], referral.outcomeNote].filter(Boolean).join('：')}
        </Fact>
      </Facts>
      {referral.state === 'requested' && isManager && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
          <Button
            variant="contained"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ decision: 'approve', reason: '' })}
          >
            引継ぎを認める
          </Button>
          <Button variant="text" onClick={() => setOpen('refuse')}>
            見送る
          </Button>
        </Box>
      )}
      {referral.state === 'requested' && !isManager && (
        <Box sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
          管理職の承認を待っています。
        </Box>
      )}
      {(referral.state === 'handed_over' || referral.state === 'outcome_known') &&
        can('consultation:write') && (
          <Button size="small" sx={{ mt: 1 }} onClick={() => setOpen('outcome')}>
            結果を記録する
          </Button>
        )}
      {open === 'outcome' && <OutcomeDialog referral={referral} onClose={shut} />}
      {open === 'refuse' && (
        <WordsDialog
          title={`${referral.organisationName}への引継ぎを見送る`}
          label="理由"
          action="見送る"
          draftKey={`refuse-referral:${referral.id}`}
          busy={decide.isPending}
          onCancel={shut}
          onSubmit={(reason) => decide.mutate({ decision: 'refuse', reason })}
        />
      )}
    </Box>
  );
};
