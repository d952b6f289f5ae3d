import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { EngagementRepository, type LockedEngagement } from '../db/engagement.repository.js';
import { noteOfMeeting } from '../db/meeting.repository.js';
import { COUNTED_MEETINGS, type MeetingParty, type Times } from '../domain/meeting.js';
import { meetingProposed, meetingScheduled } from '../domain/meeting-events.js';
import { partyIn } from '../domain/meeting-policy.js';
import {
  meetingUid,
  proposalsOf,
  requireMeetable,
  requireWithinLimit,
} from '../domain/meeting-rules.js';
import { MeetingMethodField, ProposedTimes, requireGoodTimes, WHERE } from './meeting-fields.js';
import { MeetingRepository, type MeetingRecord } from '../db/meeting.repository.js';

export const MeetingBody = z.strictObject({
  method: MeetingMethodField.default('online'),
  proposals: ProposedTimes,
  ...WHERE,
  /** Agreed on already, by telephone say: the one proposed time is the meeting's. Not for requesters. */
  agreed: z.boolean().default(false),
  /** A manager's reason for one meeting more than the centre's limit. */
  reason: optional(text(1_000)),
});

export type ProposeMeetingInput = z.output<typeof MeetingBody> & { engagementId: string };

/** Somebody proposes times for the next meeting of a case, or enters one that was agreed on. */
@Injectable()
export class ProposeMeeting extends Command<ProposeMeetingInput, LockedEngagement, MeetingRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly meetings: MeetingRepository,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: ProposeMeetingInput): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor, locked: LockedEngagement): void {
    partyIn(actor, locked);
    requireMeetable(locked.engagement.state);
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    input: ProposeMeetingInput,
    actor: Actor,
  ): Promise<Outcome<MeetingRecord>> {
    const at = this.now();
    const party = partyIn(actor, locked);
    input.proposals.forEach((times, index) => {
      requireGoodTimes(times, at, `/proposals/${String(index)}`);
    });
    const counted = await this.meetings.countIn(tx, locked.consultation.id, COUNTED_MEETINGS);
    const isManager = isStaff(actor, 'manager', 'admin');
    const { meetingLimit } = this.centre.profile;
    requireWithinLimit(counted, meetingLimit, input.reason, isManager, party);
    const meeting = await this.create(tx, locked, input, party, at);
    const kind = meeting.state === 'scheduled' ? 'meeting-scheduled' : 'meeting-proposed';
    const note = { kind, data: noteOfMeeting(meeting) };
    await addToTimeline(tx, meeting.consultationId, note, actor, at);
    return {
      result: meeting,
      events: [
        meeting.state === 'scheduled' ? meetingScheduled(meeting) : meetingProposed(meeting, party),
      ],
      audit: {
        action: meeting.state === 'scheduled' ? 'meeting.scheduled' : 'meeting.proposed',
        recordType: 'meeting',
        recordId: meeting.id,
        changes: { engagement: { to: locked.engagement.id }, number: { to: meeting.number } },
      },
    };
  }

  private async create(
    tx: Tx,
    { engagement, consultation }: LockedEngagement,
    input: ProposeMeetingInput,
    party: MeetingParty,
    at: Date,
  ): Promise<MeetingRecord> {
    const id = newId(at.getTime());
    const agreed = agreedTimes(input, party);
    if (agreed) await this.meetings.requireFree(tx, engagement.supporterId, agreed, id);
    const meeting = await this.meetings.insert(tx, {
      id,
      engagementId: engagement.id,
      consultationId: consultation.id,
      supporterId: engagement.supporterId,
      number: 1 + (await this.meetings.count(tx, { consultationId: consultation.id })),
      state: agreed ? 'scheduled' : 'proposed',
      method: input.method,
      proposals: proposalsOf(input.proposals, party, newId),
      startsAt: agreed?.startsAt ?? null,
      endsAt: agreed?.endsAt ?? null,
      place: input.place,
      url: input.url,
      phone: input.phone,
      sequence: 0,
      uid: meetingUid(id),
      extraReason: party === 'staff' ? input.reason : null,
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

/** The agreed time, where one was entered; requesters propose, they do not decide alone. */
function agreedTimes(
  { agreed, proposals }: ProposeMeetingInput,
  party: MeetingParty,
): Times | undefined {
  if (!agreed || party === 'requester') return undefined;
  if (proposals.length === 1) return proposals[0];
  throw unprocessable([
    {
      pointer: '/proposals',
      code: 'rule',
      detail: '決まった日時を登録するときは、日時を1つだけ入力してください。',
    },
  ]);
}
