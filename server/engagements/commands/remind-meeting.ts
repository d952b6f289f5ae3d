import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { lockMeeting, type LockedMeeting } from '../db/meeting-store.js';
import { remindOnce } from '../db/remind-once.js';
import { meetingTomorrow } from '../domain/meeting-events.js';

interface Input {
  meetingId: string;
}

/** Tells everybody that the meeting is tomorrow; once for each time it is set to. */
@Injectable()
export class RemindMeeting extends Command<Input, LockedMeeting, void> {
  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return lockMeeting(tx, meetingId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx, { meeting }: LockedMeeting): Promise<Outcome<void>> {
    const nothing = { result: undefined, audit: [] };
    if (meeting.state !== 'scheduled' || meeting.startsAt === null) return nothing;
    const at = this.now();
    const occasion = meeting.startsAt.toISOString();
    if (!(await remindOnce(tx, 'meeting-tomorrow', meeting.id, occasion, at))) return nothing;
    return {
      result: undefined,
      events: [meetingTomorrow(meeting)],
      audit: { action: 'meeting.reminded', recordType: 'meeting', recordId: meeting.id },
    };
  }
}
