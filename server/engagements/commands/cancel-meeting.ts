import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { MeetingRepository, type LockedMeeting } from '../db/meeting.repository.js';
import { partyIn } from '../domain/meeting-policy.js';
import type { MeetingRecord } from '../db/meeting.repository.js';

export const CancelBody = z.strictObject({ reason: optional(text(1_000)) });

type Input = z.output<typeof CancelBody> & { meetingId: string };

/** Any of the three calls a meeting off; the others are told, and their calendars too. */
@Injectable()
export class CancelMeeting extends Command<Input, LockedMeeting, MeetingRecord> {
  constructor(private readonly meetings: MeetingRepository) {
    super();
  }

  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return this.meetings.lockWithCase(tx, meetingId);
  }

  protected authorise(actor: Actor, locked: LockedMeeting): void {
    partyIn(actor, locked);
  }

  protected async handle(
    tx: Tx,
    { meeting }: LockedMeeting,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const { event, audit } = await this.meetings.end(tx, meeting, actor, this.now(), reason);
    return { result: meeting, events: [event], audit };
  }
}
