import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { MeetingEntity } from './meeting.entity.js';
import { In, Not } from 'typeorm';
import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict } from '../../platform/core/problems.js';
import {
  mayMoveMeeting,
  OPEN_MEETINGS,
  overlap,
  type MeetingState,
  type Times,
} from '../domain/meeting.js';
import { meetingCancelled } from '../domain/meeting-events.js';
import { EngagementRepository, type LockedEngagement } from './engagement.repository.js';

export type MeetingRecord = Readonly<MeetingEntity>;

/** A meeting with its engagement and case, all locked. */
export interface LockedMeeting extends LockedEngagement {
  meeting: MeetingRecord;
}

@Injectable()
export class MeetingRepository extends Repository<MeetingEntity> {
  constructor(private readonly engagements: EngagementRepository) {
    super();
  }

  protected readonly entity = MeetingEntity;

  /** Locks the case, the engagement, then the meeting. @throws Problem 404 */
  async lockWithCase(tx: Tx, id: string): Promise<LockedMeeting> {
    const found = await this.get(tx, id);
    const lockedTarget = await this.engagements.lockWithCase(tx, found.engagementId);
    return { ...lockedTarget, meeting: await this.lock(tx, id) };
  }

  /** Writes changed fields of a locked meeting, raises its version, and keeps the object current. */
  async change(
    tx: Tx,
    meeting: MeetingRecord,
    changes: Partial<MeetingEntity>,
    at: Date,
  ): Promise<void> {
    const next = { ...changes, version: meeting.version + 1, updatedAt: at };
    Object.assign(meeting, next);
    await tx.update(MeetingEntity, { id: meeting.id }, next);
  }

  /** @throws Problem 409 when the table has no such move. */
  async move(
    tx: Tx,
    meeting: MeetingRecord,
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
    await this.change(tx, meeting, { ...changes, state: to }, at);
  }

  /** How many meetings of the case are in these states, this one aside. */
  countIn(
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
  async requireFree(tx: Tx, supporterId: string, times: Times, except: string): Promise<void> {
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

  /** Calls a locked meeting off, with timeline, event and audit record. */
  async end(
    tx: Tx,
    meeting: MeetingRecord,
    actor: Actor,
    at: Date,
    reason: string | null,
  ): Promise<{ event: DomainEvent; audit: AuditRecord }> {
    const from = meeting.state;
    const wasScheduled = from === 'scheduled';
    const sequence = meeting.sequence + (wasScheduled ? 1 : 0);
    await this.move(tx, meeting, 'cancelled', { cancelReason: reason, sequence }, at);
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
  async endAllOf(tx: Tx, engagementId: string, actor: Actor, at: Date): Promise<DomainEvent[]> {
    const open = await tx.find(MeetingEntity, {
      where: { engagementId, state: In([...OPEN_MEETINGS]) },
      order: { number: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const events: DomainEvent[] = [];
    for (const meeting of open) {
      events.push((await this.end(tx, meeting, actor, at, null)).event);
    }
    return events;
  }
}

/** What the timeline says of a meeting. */
export const noteOfMeeting = (meeting: MeetingRecord): Record<string, unknown> => ({
  meetingId: meeting.id,
  engagementId: meeting.engagementId,
  number: meeting.number,
  startsAt: meeting.startsAt?.toISOString() ?? null,
});
