import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { calendarPath, cancelMeeting, chooseTime, type Meeting } from '../../../../api/meetings.js';
import { word } from '../../../../i18n/words.js';
import { useCan } from '../../../../providers/use-permissions.js';
import { colours, type ToneName } from '../../../../theme/palette.js';
import { Prose } from '../../../../ui/Prose.js';
import { SafeLink } from '../../../../ui/SafeLink.js';
import { ToneChip } from '../../../../ui/StateChip.js';
import { WordsDialog } from '../../../../ui/WordsDialog.js';
import { useCaseAction } from '../../use-case.js';
import { ChangeDialog } from './ChangeDialog.js';
import { OutcomeDialog } from './OutcomeDialog.js';
import { spanText } from './times.js';

const TONES: Record<Meeting['state'], ToneName> = {
  proposed: 'watch',
  scheduled: 'calm',
  held: 'good',
  no_show: 'alarm',
  cancelled: 'quiet',
};

/** One meeting: when and where, and what can be done with it now. */
export const MeetingItem = ({ meeting }: { meeting: Meeting }) => {
  const { startsAt, endsAt } = meeting;
  return (
    <Box
      component="li"
      sx={{ mt: 1.25, p: 1.5, borderRadius: 2, border: `1px solid ${colours.line}` }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <strong>第{meeting.number}回</strong>
        <ToneChip tone={TONES[meeting.state]} dot>
          {word('meetingState', meeting.state)}
        </ToneChip>
        {startsAt && endsAt && <span>{spanText({ startsAt, endsAt })}</span>}
      </Box>
      <Box sx={{ mt: 0.5, fontSize: '0.875rem', color: 'text.secondary' }}>
        {[word('meetingMethod', meeting.method), meeting.place, meeting.phone]
          .filter(Boolean)
          .join('・')}{' '}
        {meeting.url && <SafeLink href={meeting.url}>会議を開く</SafeLink>}{' '}
        {meeting.state === 'scheduled' && (
          <Link href={calendarPath(meeting.id)} download>
            予定表に入れる
          </Link>
        )}
      </Box>
      {meeting.notes && <Prose>{meeting.notes}</Prose>}
      {meeting.cancelReason && <Prose>{`取りやめの理由：${meeting.cancelReason}`}</Prose>}
      {meeting.state === 'proposed' && <Proposals meeting={meeting} />}
      <Moves meeting={meeting} />
    </Box>
  );
};

/** Times to choose from; one press settles the meeting. */
const Proposals = ({ meeting }: { meeting: Meeting }) => {
  const can = useCan();
  const choose = useCaseAction(meeting.consultationId, {
    run: (proposalId: string) => chooseTime(meeting.id, proposalId),
    done: '面談の日時を決めました',
  });
  return (
    <Box component="ul" aria-label="候補の日時" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
      {meeting.proposals.map((proposal) => (
        <Box
          component="li"
          key={proposal.id}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}
        >
          <span>{spanText(proposal)}</span>
          <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {word('author', proposal.by)}から
          </Box>
          {can('offer:write') && (
            <Button
              size="small"
              disabled={choose.isPending}
              aria-label={`この日時に決める（${spanText(proposal)}）`}
              onClick={() => choose.mutate(proposal.id)}
            >
              この日時に決める
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
};

const Moves = ({ meeting }: { meeting: Meeting }) => {
  const can = useCan();
  const [open, setOpen] = useState<'outcome' | 'cancel' | 'change'>();
  const shut = () => setOpen(undefined);
  const cancel = useCaseAction(meeting.consultationId, {
    run: (reason: string) => cancelMeeting(meeting.id, reason),
    done: '面談を取りやめました',
    onDone: shut,
  });
  const moves = new Set(meeting.allowedMoves);
  if (!can('offer:write') || moves.size === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {moves.has('held') && (
        <Button size="small" variant="contained" onClick={() => setOpen('outcome')}>
          結果を記録する
        </Button>
      )}
      {meeting.state === 'scheduled' && (
        <Button size="small" variant="text" onClick={() => setOpen('change')}>
          日時・場所を変える
        </Button>
      )}
      {moves.has('cancelled') && (
        <Button size="small" variant="text" color="error" onClick={() => setOpen('cancel')}>
          取りやめる
        </Button>
      )}
      {open === 'change' && <ChangeDialog meeting={meeting} onClose={shut} />}
      {open === 'outcome' && <OutcomeDialog meeting={meeting} onClose={shut} />}
      {open === 'cancel' && (
        <WordsDialog
          title={`第${String(meeting.number)}回の面談を取りやめる`}
          note="相談者と支援者にお知らせのメールが届き、予定表からも消えます。"
          label="理由"
          action="取りやめる"
          draftKey={`cancel-meeting:${meeting.id}`}
          busy={cancel.isPending}
          onCancel={shut}
          onSubmit={(reason) => cancel.mutate(reason)}
        />
      )}
    </Box>
  );
};
