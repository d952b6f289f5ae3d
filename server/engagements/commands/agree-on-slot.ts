import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase, moveCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { noteOf } from '../db/engagement.repository.js';
import { noteOfMeeting } from '../db/meeting.repository.js';
import { offerAccepted } from '../domain/events.js';
import type { MeetingMethod, Times } from '../domain/meeting.js';
import { meetingScheduled } from '../domain/meeting-events.js';
import { meetingUid } from '../domain/meeting-rules.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { MeetingRepository, type MeetingRecord } from '../db/meeting.repository.js';

export interface AgreedSlot extends Times {
  consultationId: string;
  supporterId: string;
  method: MeetingMethod;
  place: string | null;
  url: string | null;
}

/**
 * A talk at a 個別相談会 is agreed on beforehand: the supporter offered the time, so that their engagement
 * begins accepted and its first meeting scheduled. For the seminars room, inside its own transaction.
 */
@Injectable()
export class AgreeOnSlot extends Command<
  AgreedSlot,
  CaseRecord,
  { engagementId: string; meetingId: string }
> {
  constructor(
    private readonly roster: Roster,
    private readonly engagements: EngagementRepository,
    private readonly meetings: MeetingRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: AgreedSlot): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    slot: AgreedSlot,
    actor: Actor,
  ): Promise<Outcome<{ engagementId: string; meetingId: string }>> {
    const at = this.now();
    const supporter = await this.roster.find(slot.supporterId, tx);
    if (supporter?.status !== 'active') {
      throw conflict('supporter-inactive', 'この支援者は今、相談を受けられません。');
    }
    // With another supporter than before it had gone back to the search.
    const moved =
      target.state === 'matching' ? await moveCase(tx, target, 'advising', actor, at) : [];
    const engagement = await this.engagements.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      supporterId: supporter.id,
      supporterName: supporter.name,
      supporterAffiliation: supporter.affiliation,
      kind: 'advice',
      state: 'accepted',
      cascade: false,
      note: null,
      offeredAt: at,
      deadline: at,
      decidedAt: at,
      declineReason: null,
      declineComment: null,
      endedAt: null,
      version: 1,
    });
    const accepted = { kind: 'offer-accepted', data: noteOf(engagement) };
    await addToTimeline(tx, target.id, accepted, actor, at);
    const meeting = await this.schedule(tx, engagement, slot, at);
    const scheduled = { kind: 'meeting-scheduled', data: noteOfMeeting(meeting) };
    await addToTimeline(tx, target.id, scheduled, actor, at);
    return {
      result: { engagementId: engagement.id, meetingId: meeting.id },
      events: [...moved, offerAccepted(engagement), meetingScheduled(meeting)],
      audit: {
        action: 'engagement.agreed-on-slot',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { consultation: { to: target.id }, meeting: { to: meeting.id } },
      },
    };
  }

  private async schedule(
    tx: Tx,
    { id: engagementId, consultationId, supporterId }: EngagementRecord,
    { startsAt, endsAt, method, place, url }: AgreedSlot,
    at: Date,
  ): Promise<MeetingRecord> {
    const id = newId(at.getTime());
    await this.meetings.requireFree(tx, supporterId, { startsAt, endsAt }, id);
    const meeting = await this.meetings.insert(tx, {
      id,
      engagementId,
      consultationId,
      supporterId,
      number: 1 + (await this.meetings.count(tx, { consultationId })),
      state: 'scheduled',
      method,
      proposals: [],
      startsAt,
      endsAt,
      place,
      url,
      phone: null,
      sequence: 0,
      uid: meetingUid(id),
      extraReason: null,
      notes: null,
      needNext: null,
      cancelReason: null,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    return meeting;
  }
}
