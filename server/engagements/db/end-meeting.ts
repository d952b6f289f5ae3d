import { In } from 'typeorm';
import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { OPEN_MEETINGS } from '../domain/meeting.js';
import { meetingCancelled } from '../domain/meeting-events.js';
import { MeetingEntity } from './meeting.entity.js';
import { moveMeeting, noteOfMeeting } from './meeting-store.js';

/** Calls a locked meeting off, with timeline, event and audit record. */
export async function endMeeting(
  tx: Tx,
  meeting: MeetingEntity,
  actor: Actor,
  at: Date,
  reason: string | null,
): Promise<{ event: DomainEvent; audit: AuditRecord }> {
  const from = meeting.state;
  const wasScheduled = from === 'scheduled';
  const sequence = meeting.sequence + (wasScheduled ? 1 : 0);
  await moveMeeting(tx, meeting, 'cancelled', { cancelReason: reason, sequence }, at);
  const note = { kind: 'meeting-cancelled', data: noteOfMeeting(meeting) };
  await addToTimeline(tx, meeting.consultationId, note, actor, at);
  return {
    event: meetingCancelled(meeting, wasScheduled),
    audit: {
      action: 'meeting.cancelled',
      recordType: 'meeting',
      recordId: meeting.id,
      changes: { state: { from, to: 'cancelled' } },
    },
  };
}

/** Whoever leaves a case keeps no meetings in it; gives the events to tell. */
export async function endMeetingsOf(
  tx: Tx,
  engagementId: string,
  actor: Actor,
  at: Date,
): Promise<DomainEvent[]> {
  const open = await tx.find(MeetingEntity, {
    where: { engagementId, state: In([...OPEN_MEETINGS]) },
    order: { number: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const events: DomainEvent[] = [];
  for (const meeting of open) {
    events.push((await endMeeting(tx, meeting, actor, at, null)).event);
  }
  return events;
}
