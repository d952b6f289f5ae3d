/** The life of a meeting as a table, and the rules of its times. DESIGN §4, issue 4 point 4. */
export const MEETING_STATES = ['proposed', 'scheduled', 'held', 'no_show', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A move that is not listed does not exist. Another time for a scheduled one is a change, not a move. */
export const MEETING_MOVES: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  proposed: ['scheduled', 'cancelled'],
  scheduled: ['held', 'no_show', 'cancelled'],
  held: [],
  no_show: [],
  cancelled: [],
};

export const MEETING_METHODS = ['online', 'onsite', 'phone'] as const;
export type MeetingMethod = (typeof MEETING_METHODS)[number];

export const METHOD_LABELS: Readonly<Record<MeetingMethod, string>> = {
  online: 'オンライン',
  onsite: '対面',
  phone: '電話',
};

/** Who takes part in arranging a meeting. */
export type MeetingParty = 'staff' | 'supporter' | 'requester';

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** A time somebody can make; instants in ISO form, because it is kept as JSON. */
export interface Proposal {
  id: string;
  startsAt: string;
  endsAt: string;
  by: MeetingParty;
}

/** Not over yet: these count against the limit together with those that were held. */
export const OPEN_MEETINGS: readonly MeetingState[] = ['proposed', 'scheduled'];
export const COUNTED_MEETINGS: readonly MeetingState[] = [...OPEN_MEETINGS, 'held'];

const MINUTE = 60_000;
const LONGEST = 8 * 60 * MINUTE;
const FARTHEST = 366 * 24 * 60 * MINUTE;

/** What is wrong with these times, in Japanese and with the field it is about, or null. */
export function timesProblem(
  { startsAt, endsAt }: Times,
  now: Date,
): { field: 'startsAt' | 'endsAt'; detail: string } | null {
  if (startsAt <= now) {
    return { field: 'startsAt', detail: '面談の開始には、今より後の日時を入力してください。' };
  }
  if (startsAt.getTime() - now.getTime() > FARTHEST) {
    return { field: 'startsAt', detail: '面談の日時は、1年以内で入力してください。' };
  }
  if (endsAt <= startsAt) {
    return { field: 'endsAt', detail: '終了には、開始より後の時刻を入力してください。' };
  }
  if (endsAt.getTime() - startsAt.getTime() > LONGEST) {
    return { field: 'endsAt', detail: '面談は8時間までにしてください。' };
  }
  return null;
}

/** Two meetings touch when one begins before the other has ended; back to back is fine. */
export function overlap(a: Times, b: Times): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Nobody agrees to their own proposal; the desk, which asks both sides, may settle any. */
export function mayChoose(party: MeetingParty, proposal: Pick<Proposal, 'by'>): boolean {
  return party === 'staff' || proposal.by !== party;
}

export function mayMoveMeeting(from: MeetingState, to: MeetingState): boolean {
  return MEETING_MOVES[from].includes(to);
}
