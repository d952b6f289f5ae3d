import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict } from '../../platform/core/problems.js';
import { MeetingRepository, noteOfMeeting, type LockedMeeting } from '../db/meeting.repository.js';
import { meetingProposed } from '../domain/meeting-events.js';
import { partyIn } from '../domain/meeting-policy.js';
import { proposalsOf, requireMeetable } from '../domain/meeting-rules.js';
import { ProposedTimes, requireGoodTimes } from './meeting-fields.js';
import type { MeetingRecord } from '../db/meeting.repository.js';

export const ProposalsBody = z.strictObject({ proposals: ProposedTimes });

type Input = z.output<typeof ProposalsBody> & { meetingId: string };

/** "Not these, but these": other times, in place of those this party proposed before. */
@Injectable()
export class ProposeTimes extends Command<Input, LockedMeeting, MeetingRecord> {
  constructor(private readonly meetings: MeetingRepository) {
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
    { proposals }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const at = this.now();
    const { meeting } = locked;
    if (meeting.state !== 'proposed') {
      throw conflict(
        'not-proposed',
        'この面談の日程はもう決まっています。画面を読み直してください。',
      );
    }
    const party = partyIn(actor, locked);
    proposals.forEach((times, index) => {
      requireGoodTimes(times, at, `/proposals/${String(index)}`);
    });
    const others = meeting.proposals.filter(({ by }) => by !== party);
    const all = [...others, ...proposalsOf(proposals, party, newId)];
    await this.meetings.change(tx, meeting, { proposals: all }, at);
    const note = { kind: 'meeting-proposed', data: noteOfMeeting(meeting) };
    await addToTimeline(tx, meeting.consultationId, note, actor, at);
    return {
      result: meeting,
      events: [meetingProposed(meeting, party)],
      audit: { action: 'meeting.proposed', recordType: 'meeting', recordId: meeting.id },
    };
  }
}
