import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict } from '../../platform/core/problems.js';
import { MeetingRepository, noteOfMeeting, type LockedMeeting } from '../db/meeting.repository.js';
import { meetingRecorded } from '../domain/meeting-events.js';
import { requireHost } from '../domain/meeting-policy.js';
import type { MeetingRecord } from '../db/meeting.repository.js';
import { EngagementRepository } from '../db/engagement.repository.js';

export const OutcomeBody = z.strictObject({
  outcome: z.enum(['held', 'no_show']),
  notes: optional(text(5_000)),
  /** Whether another meeting is needed; null while nobody knows. */
  needNext: z.boolean().nullable().default(null),
});

type Input = z.output<typeof OutcomeBody> & { meetingId: string };

/** What came of a meeting: held, or nobody came. From `held` on the report is due. */
@Injectable()
export class RecordMeeting extends Command<Input, LockedMeeting, MeetingRecord> {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return this.meetings.lockWithCase(tx, meetingId);
  }

  protected authorise(actor: Actor, locked: LockedMeeting): void {
    requireHost(actor, locked);
  }

  protected async handle(
    tx: Tx,
    { meeting, engagement }: LockedMeeting,
    { outcome, notes, needNext }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const at = this.now();
    if (meeting.state === 'scheduled' && meeting.startsAt !== null && at < meeting.startsAt) {
      throw conflict('not-yet', '面談の開始時刻を過ぎてから記録してください。');
    }
    await this.meetings.move(tx, meeting, outcome, { notes, needNext }, at);
    if (outcome === 'held' && engagement.state === 'accepted') {
      await this.engagements.move(tx, engagement, 'active');
    }
    const note = { kind: `meeting-${outcome}`, data: noteOfMeeting(meeting) };
    await addToTimeline(tx, meeting.consultationId, note, actor, at);
    return {
      result: meeting,
      events: [meetingRecorded(meeting, outcome, needNext)],
      audit: {
        action: 'meeting.recorded',
        recordType: 'meeting',
        recordId: meeting.id,
        changes: { state: { from: 'scheduled', to: outcome } },
      },
    };
  }
}
