import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { MeetingRepository, type LockedMeeting } from '../db/meeting.repository.js';
import { meetingTomorrow } from '../domain/meeting-events.js';
import { ReminderRepository } from '../db/reminder.repository.js';

interface Input {
  meetingId: string;
}

/** Tells everybody that the meeting is tomorrow; once for each time it is set to. */
@Injectable()
export class RemindMeeting extends Command<Input, LockedMeeting, void> {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly reminders: ReminderRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return this.meetings.lockWithCase(tx, meetingId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx, { meeting }: LockedMeeting): Promise<Outcome<void>> {
    const nothing = { result: undefined, audit: [] };
    if (meeting.state !== 'scheduled' || meeting.startsAt === null) return nothing;
    const at = this.now();
    const occasion = meeting.startsAt.toISOString();
    if (!(await this.reminders.remindOnce(tx, 'meeting-tomorrow', meeting.id, occasion, at)))
      return nothing;
    return {
      result: undefined,
      events: [meetingTomorrow(meeting)],
      audit: { action: 'meeting.reminded', recordType: 'meeting', recordId: meeting.id },
    };
  }
}
