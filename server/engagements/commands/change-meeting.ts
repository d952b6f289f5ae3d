import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, preconditionFailed, unprocessable } from '../../platform/core/problems.js';
import { MeetingRepository, noteOfMeeting, type LockedMeeting } from '../db/meeting.repository.js';
import { OPEN_MEETINGS, type Times } from '../domain/meeting.js';
import { meetingChanged } from '../domain/meeting-events.js';
import { requireHost } from '../domain/meeting-policy.js';
import { requireMeetable } from '../domain/meeting-rules.js';
import { MeetingMethodField, requireGoodTimes, TimesBody, WHERE } from './meeting-fields.js';
import type { MeetingRecord } from '../db/meeting.repository.js';

export const MeetingChanges = z
  .strictObject({ method: MeetingMethodField, ...TimesBody.shape, ...WHERE })
  .partial();

interface Input {
  meetingId: string;
  /** The version that was read, or null where a page sends what it shows. */
  version: number | null;
  changes: z.output<typeof MeetingChanges>;
}

/** Another time, place or address. People whose calendars hold it are told, with a higher SEQUENCE. */
@Injectable()
export class ChangeMeeting extends Command<Input, LockedMeeting, MeetingRecord> {
  constructor(private readonly meetings: MeetingRepository) {
    super();
  }

  protected load(tx: Tx, { meetingId }: Input): Promise<LockedMeeting> {
    return this.meetings.lockWithCase(tx, meetingId);
  }

  protected authorise(actor: Actor, locked: LockedMeeting): void {
    requireHost(actor, locked);
    requireMeetable(locked.engagement.state);
  }

  protected async handle(
    tx: Tx,
    { meeting }: LockedMeeting,
    { version, changes }: Input,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const at = this.now();
    if (version !== null && version !== meeting.version) {
      throw preconditionFailed({ version: meeting.version });
    }
    if (!OPEN_MEETINGS.includes(meeting.state)) {
      throw conflict('meeting-over', 'この面談は終わっているか、取りやめになっています。');
    }
    const scheduled = meeting.state === 'scheduled';
    const { startsAt, endsAt, ...rest } = definedOf(changes);
    const times = timesOf(meeting, startsAt, endsAt);
    if (times) {
      if (!scheduled) throw conflict('not-scheduled', '日時がまだ決まっていません。');
      requireGoodTimes(times, at, '');
      await this.meetings.requireFree(tx, meeting.supporterId, times, meeting.id);
    }
    const sequence = meeting.sequence + (scheduled ? 1 : 0);
    await this.meetings.change(tx, meeting, { ...rest, ...times, sequence }, at);
    const note = { kind: 'meeting-changed', data: noteOfMeeting(meeting) };
    await addToTimeline(tx, meeting.consultationId, note, actor, at);
    return {
      result: meeting,
      events: scheduled ? [meetingChanged(meeting)] : [],
      audit: {
        action: 'meeting.changed',
        recordType: 'meeting',
        recordId: meeting.id,
        changes: { fields: { to: Object.keys(changes) } },
      },
    };
  }
}

/** Only what was sent: a field that is missing stays as it is, null empties it. */
function definedOf(changes: Input['changes']): Input['changes'] {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function timesOf(meeting: MeetingRecord, startsAt?: Date, endsAt?: Date): Times | null {
  if (!startsAt && !endsAt) return null;
  if (startsAt && endsAt) return { startsAt, endsAt };
  const field = startsAt ? 'endsAt' : 'startsAt';
  const detail = '開始と終了の両方を入力してください。';
  throw unprocessable([{ pointer: `/${field}`, code: 'required', detail }]);
}
