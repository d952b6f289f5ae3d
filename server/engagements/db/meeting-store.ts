import { In, Not } from 'typeorm';
import type { Tx } from '../../database/unit-of-work.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import { mayMoveMeeting, overlap, type MeetingState, type Times } from '../domain/meeting.js';
import { lockEngagement, type LockedEngagement } from './engagement-store.js';
import { MeetingEntity } from './meeting.entity.js';

/** A meeting with its engagement and case, all locked. */
export interface LockedMeeting extends LockedEngagement {
  meeting: MeetingEntity;
}

/** Locks the case, the engagement, then the meeting. @throws Problem 404 */
export async function lockMeeting(tx: Tx, id: string): Promise<LockedMeeting> {
  const found = await tx.findOneBy(MeetingEntity, { id });
  if (!found) throw notFound();
  const lockedTarget = await lockEngagement(tx, found.engagementId);
  const meeting = await tx.findOneOrFail(MeetingEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return { ...lockedTarget, meeting };
}

/** Writes changed fields of a locked meeting, raises its version, and keeps the object current. */
export async function updateMeeting(
  tx: Tx,
  meeting: MeetingEntity,
  changes: Partial<MeetingEntity>,
  at: Date,
): Promise<void> {
  const next = { ...changes, version: meeting.version + 1, updatedAt: at };
  Object.assign(meeting, next);
  await tx.update(MeetingEntity, { id: meeting.id }, next);
}

/** @throws Problem 409 when the table has no such move. */
export async function moveMeeting(
  tx: Tx,
  meeting: MeetingEntity,
  to: MeetingState,
  changes: Partial<MeetingEntity>,
  at: Date,
): Promise<void> {
  if (!mayMoveMeeting(meeting.state, to)) {
    throw conflict(
      'no-such-move',
      '面談の状態が変わっているため、この操作はできません。画面を読み直してください。',
    );
  }
  await updateMeeting(tx, meeting, { ...changes, state: to }, at);
}

/** How many meetings of the case are in these states, this one aside. */
export function countMeetings(
  tx: Tx,
  consultationId: string,
  states: readonly MeetingState[],
  except?: string,
): Promise<number> {
  return tx.countBy(MeetingEntity, {
    consultationId,
    state: In([...states]),
    ...(except !== undefined && { id: Not(except) }),
  });
}

/**
 * Refuses a time at which the supporter has another scheduled meeting. Everyone who schedules for this
 * supporter waits here for the others; the table's constraint `meeting_overlap` stands behind it.
 * @throws Problem 409 `meeting-overlap`
 */
export async function requireFree(
  tx: Tx,
  supporterId: string,
  times: Times,
  except: string,
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 16))', [supporterId]);
  const others = await tx.findBy(MeetingEntity, {
    supporterId,
    state: 'scheduled',
    id: Not(except),
  });
  const taken = others.some(
    ({ startsAt, endsAt }) => startsAt && endsAt && overlap(times, { startsAt, endsAt }),
  );
  if (!taken) return;
  throw conflict(
    'meeting-overlap',
    'この時間には、担当者に別の面談が入っています。ほかの日時を選んでください。',
  );
}

/** What the timeline says of a meeting. */
export const noteOfMeeting = (meeting: MeetingEntity): Record<string, unknown> => ({
  meetingId: meeting.id,
  engagementId: meeting.engagementId,
  number: meeting.number,
  startsAt: meeting.startsAt?.toISOString() ?? null,
});
