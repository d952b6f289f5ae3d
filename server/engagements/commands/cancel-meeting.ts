import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { endMeeting } from '../db/end-meeting.js';
import type { MeetingEntity } from '../db/meeting.entity.js';
import { lockMeeting, type LockedMeeting } from '../db/meeting-store.js';
import { partyIn } from '../domain/meeting-policy.js';

export const CancelBody = z.strictObject({ reason: optional(text(1_000)) });

type Input = z.output<typeof CancelBody> & { meetingId: string };

/** Any of the three calls a meeting off; the others are told, and their calendars too. */
@Injectable()
export class CancelMeeting extends Command<Input, LockedMeeting, MeetingEntity> {
  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return lockMeeting(tx, meetingId);
  }

  protected authorise(actor: Actor, locked: LockedMeeting): void {
    partyIn(actor, locked);
  }

  protected async handle(
    tx: Tx,
    { meeting }: LockedMeeting,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingEntity>> {
    const { event, audit } = await endMeeting(tx, meeting, actor, this.now(), reason);
    return { result: meeting, events: [event], audit };
  }
}
