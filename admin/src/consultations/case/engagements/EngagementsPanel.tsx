import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Consultation, Engagement } from '../../../api/types.js';
import { dayTimeOf, lastDayOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { useCan } from '../../../providers/use-permissions.js';
import type { ToneName } from '../../../theme/palette.js';
import { colours } from '../../../theme/palette.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { MaskedOfferButton } from '../masking/MaskedOfferButton.js';
import { useEngagements } from '../use-case.js';
import { OfferNowButton } from './candidates/OfferNowButton.js';
import { PlanDialog } from './candidates/PlanDialog.js';
import { LectureBlock } from './lectures/LectureBlock.js';
import { MeetingsBlock } from './meetings/MeetingsBlock.js';
import { ReferralsPanel } from './referrals/ReferralsPanel.js';
import { SurveyPanel } from './SurveyPanel.js';
import { WithdrawButton } from './WithdrawButton.js';
import { ReportView } from './ReportView.js';

/** The supporters' part and the requester's word about it. */
export const EngagementsTab = ({ record }: { record: Consultation }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <EngagementsPanel record={record} />
    <ReferralsPanel record={record} />
    <SurveyPanel record={record} />
  </Box>
);

/** Everybody who was asked to help with this case, and what came of it. */
const EngagementsPanel = ({ record }: { record: Consultation }) => {
  const can = useCan();
  const [planning, setPlanning] = useState(false);
  const { data, error, refetch } = useEngagements(record.id);
  return (
    <Panel
      title="支援"
      actions={
        can('offer:write') &&
        OFFERABLE.has(record.state) && (
          <Button variant="text" onClick={() => setPlanning(true)}>
            候補者を順番に選ぶ
          </Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyNote>
          {record.state === 'answered' || record.state === 'closed'
            ? '支援者には打診していません。'
            : 'まだ誰にも打診していません。「候補者」から打診できます。'}
        </EmptyNote>
      )}
      {data?.map((engagement) => (
        <EngagementItem key={engagement.id} engagement={engagement} />
      ))}
      {planning && <PlanDialog record={record} onClose={() => setPlanning(false)} />}
    </Panel>
  );
};

/** From here somebody can be asked; plain information straight from the beginning. */
const OFFERABLE = new Set(['received', 'hearing', 'matching', 'advising']);

const TONES: Record<string, ToneName> = {
  proposed: 'quiet',
  offered: 'watch',
  accepted: 'calm',
  active: 'calm',
  reported: 'good',
  completed: 'good',
  declined: 'alarm',
  expired: 'alarm',
};

const EngagementItem = ({ engagement }: { engagement: Engagement }) => (
  <Box
    component="article"
    sx={{ py: 2, borderTop: `1px solid ${colours.line}`, '&:first-of-type': { border: 0, pt: 0 } }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
        {engagement.supporterName}
      </Box>
      {engagement.supporterAffiliation && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {engagement.supporterAffiliation}
        </Box>
      )}
      <ToneChip tone={TONES[engagement.state] ?? 'quiet'} dot>
        {engagement.state === 'proposed' && engagement.position !== null
          ? `次の候補（${String(Math.max(engagement.position, 1))}番目）`
          : word('engagementState', engagement.state)}
      </ToneChip>
      {engagement.substituteFor && <ToneChip tone="calm">代わりの方としての提案</ToneChip>}
      <Box sx={{ ml: 'auto' }}>
        {engagement.state === 'offered' && (
          <MaskedOfferButton
            offered
            caseId={engagement.consultationId}
            draft={{ note: engagement.note, lecture: engagement.lecture }}
            about={`${engagement.supporterName}さんへの打診`}
          />
        )}
        <OfferNowButton engagement={engagement} />
        <WithdrawButton engagement={engagement} />
      </Box>
    </Box>
    <Facts>
      <Fact label="内容">{word('engagementKind', engagement.kind)}</Fact>
      <Fact label="打診">
        {engagement.state === 'proposed' ? null : dayTimeOf(engagement.offeredAt)}
      </Fact>
      <Fact label="返事の期限">
        {engagement.state === 'offered' && engagement.deadline
          ? lastDayOf(engagement.deadline)
          : null}
      </Fact>
      <Fact label="期限について">
        {engagement.state === 'offered' ? engagement.deadlineNote : null}
      </Fact>
      <Fact label="返事">{engagement.decidedAt && dayTimeOf(engagement.decidedAt)}</Fact>
      <Fact label="辞退の理由">
        {[word('declineReason', engagement.declineReason), engagement.declineComment]
          .filter(Boolean)
          .join('：')}
      </Fact>
      <Fact label="伝えたこと">{engagement.note}</Fact>
    </Facts>
    <LectureBlock engagement={engagement} />
    <MeetingsBlock engagement={engagement} />
    {engagement.report && <ReportView report={engagement.report} />}
  </Box>
);
