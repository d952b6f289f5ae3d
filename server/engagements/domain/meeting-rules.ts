import { conflict } from '../../platform/core/problems.js';
import type { MeetingParty, Proposal, Times } from './meeting.js';
import type { EngagementState } from './states.js';

/** Meetings belong to support that was taken on and is not over. */
const MEETABLE: readonly EngagementState[] = ['accepted', 'active', 'reported'];

/** @throws Problem 409 saying why no meeting can be arranged now. */
export function requireMeetable(state: EngagementState): void {
  if (MEETABLE.includes(state)) return;
  throw conflict(
    'not-meetable',
    '面談の日程は、支援をお引き受けいただいてから、支援が終わるまでの間に調整できます。',
  );
}

/** Globally unique and the same for the meeting's whole life (RFC 7986 §5.3). */
export const meetingUid = (id: string): string => `${id}@meeting.mie-dx-consultation-desk`;

export function proposalsOf(
  times: readonly Times[],
  by: MeetingParty,
  makeId: () => string,
): Proposal[] {
  return times.map(({ startsAt, endsAt }) => ({
    id: makeId(),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    by,
  }));
}

/**
 * Whether one meeting more is within the centre's limit (同一の相談は原則3回まで), or a manager has said why not.
 * @throws Problem 409 `meeting-limit`, in words for whoever asks
 */
export function requireWithinLimit(
  counted: number,
  limit: number,
  reason: string | null,
  isManager: boolean,
  party: MeetingParty,
): void {
  if (counted < limit || (isManager && reason !== null)) return;
  const what =
    party === 'staff'
      ? '管理職が理由を入力すると、追加できます。'
      : '続きが必要なときは、メッセージで窓口にご相談ください。';
  throw conflict('meeting-limit', `面談は1件のご相談につき${String(limit)}回までです。${what}`);
}
