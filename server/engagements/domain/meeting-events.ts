import type { DomainEvent } from '../../platform/core/events.js';
import type { MeetingParty } from './meeting.js';

/** Ids of a meeting, as its events carry them. */
interface Ids {
  id: string;
  engagementId: string;
  consultationId: string;
  supporterId: string;
}

const about = ({ id, engagementId, consultationId, supporterId }: Ids) => ({
  meetingId: id,
  engagementId,
  consultationId,
  supporterId,
});

/** Times to choose from; `by` need not be told. */
export const meetingProposed = (meeting: Ids, by: MeetingParty): DomainEvent => ({
  type: 'meeting.proposed',
  payload: { ...about(meeting), by },
});

export const meetingScheduled = (meeting: Ids): DomainEvent => ({
  type: 'meeting.scheduled',
  payload: about(meeting),
});

/** Another time, place or address of a scheduled meeting. */
export const meetingChanged = (meeting: Ids & { sequence: number }): DomainEvent => ({
  type: 'meeting.changed',
  payload: { ...about(meeting), sequence: meeting.sequence },
});

/** `wasScheduled`: it stands in people's calendars and has to be taken out again. */
export const meetingCancelled = (meeting: Ids, wasScheduled: boolean): DomainEvent => ({
  type: 'meeting.cancelled',
  payload: { ...about(meeting), wasScheduled },
});

/** Tomorrow is the day. */
export const meetingTomorrow = (meeting: Ids): DomainEvent => ({
  type: 'meeting.tomorrow',
  payload: about(meeting),
});

/** Held, or nobody came. */
export const meetingRecorded = (
  meeting: Ids,
  outcome: 'held' | 'no_show',
  needNext: boolean | null,
): DomainEvent => ({
  type: 'meeting.recorded',
  payload: { ...about(meeting), outcome, needNext },
});
