import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { MeetingRepository, noteOfMeeting, type LockedMeeting } from '../db/meeting.repository.js';
import { mayChoose } from '../domain/meeting.js';
import { meetingScheduled } from '../domain/meeting-events.js';
import { partyIn } from '../domain/meeting-policy.js';
import { requireMeetable, requireWithinLimit } from '../domain/meeting-rules.js';
import type { MeetingRecord } from '../db/meeting.repository.js';

export const ChoiceBody = z.strictObject({
  proposalId: z.uuid('日時は一覧から選んでください。'),
});

type Input = z.output<typeof ChoiceBody> & { meetingId: string };

/** One press: this time it is. Pressing the same button twice is the same answer. */
@Injectable()
export class ChooseTime extends Command<Input, LockedMeeting, MeetingRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly meetings: MeetingRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return this.meetings.lockWithCase(tx, meetingId);
  }

  protected authorise(actor: Actor, locked: LockedMeeting): void {
    partyIn(actor, locked);
    requireMeetable(locked.engagement.state);
  }

  protected async handle(
    tx: Tx,
    locked: LockedMeeting,
    { proposalId }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const at = this.now();
    const { meeting } = locked;
    const proposal = meeting.proposals.find(({ id }) => id === proposalId);
    if (!proposal) throw conflict('no-such-proposal', GONE);
    const times = { startsAt: new Date(proposal.startsAt), endsAt: new Date(proposal.endsAt) };
    if (meeting.state === 'scheduled' && meeting.startsAt?.getTime() === times.startsAt.getTime()) {
      return { result: meeting, audit: [] };
    }
    const party = partyIn(actor, locked);
    if (!mayChoose(party, proposal)) throw forbidden('相手の返事をお待ちください。');
    if (times.startsAt <= at) {
      throw conflict('meeting-past', 'この日時は過ぎました。ほかの日時を選んでください。');
    }
    const counted = await this.meetings.countIn(
      tx,
      meeting.consultationId,
      ['scheduled', 'held'],
      meeting.id,
    );
    const { extraReason } = meeting;
    const { meetingLimit } = this.centre.profile;
    requireWithinLimit(counted, meetingLimit, extraReason, extraReason !== null, party);
    await this.meetings.requireFree(tx, meeting.supporterId, times, meeting.id);
    await this.meetings.move(tx, meeting, 'scheduled', times, at);
    const note = { kind: 'meeting-scheduled', data: noteOfMeeting(meeting) };
    await addToTimeline(tx, meeting.consultationId, note, actor, at);
    return {
      result: meeting,
      events: [meetingScheduled(meeting)],
      audit: {
        action: 'meeting.scheduled',
        recordType: 'meeting',
        recordId: meeting.id,
        changes: { startsAt: { to: proposal.startsAt } },
      },
    };
  }
}

const GONE = 'この候補は取り下げられています。画面を読み直して、ほかの日時を選んでください。';
