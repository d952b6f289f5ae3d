export const ENGAGEMENT_STATES = [
  'proposed',
  'offered',
  'accepted',
  'active',
  'reported',
  'completed',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const ENGAGEMENT_LABELS: Readonly<Record<EngagementState, string>> = {
  proposed: '候補',
  offered: '打診中',
  accepted: '引き受け済み',
  active: '支援中',
  reported: '報告済み',
  completed: '完了',
  declined: '辞退',
  expired: '期限切れ',
  withdrawn: '取り下げ',
};

/**
 * The life of an engagement (DESIGN §4). A move that is not listed does not exist.
 * `reported → active` is the next meeting; an accepted engagement becomes active with the first words
 * of its report.
 */
export const ENGAGEMENT_MOVES: Readonly<Record<EngagementState, readonly EngagementState[]>> = {
  proposed: ['offered', 'withdrawn'],
  offered: ['accepted', 'declined', 'expired', 'withdrawn'],
  accepted: ['active', 'withdrawn'],
  active: ['reported', 'withdrawn'],
  reported: ['active', 'completed'],
  completed: [],
  declined: [],
  expired: [],
  withdrawn: [],
};

/** Somebody still has to do something; at most one of these per case and supporter. */
export const LIVE_STATES: readonly EngagementState[] = [
  'proposed',
  'offered',
  'accepted',
  'active',
  'reported',
];

/** The supporter works on the case: it counts against what they can do at once. */
export const WORKING_STATES: readonly EngagementState[] = ['accepted', 'active'];

/** The supporter has said yes, and may know who asks. */
export const TAKEN_STATES: readonly EngagementState[] = [
  'accepted',
  'active',
  'reported',
  'completed',
];

/** Access to a case comes with a live offer and goes with it; what was completed can be read again. */
export const ACCESS_STATES: readonly EngagementState[] = ['offered', ...TAKEN_STATES];

/**
 * Whether somebody who was paused or retired keeps this part no longer: the paused finish what they took
 * on, the retired cannot even sign in.
 */
export function leavesWith(state: EngagementState, status: 'paused' | 'retired'): boolean {
  const asked = state === 'proposed' || state === 'offered';
  return asked || (status === 'retired' && WORKING_STATES.includes(state));
}

export function mayMove(from: EngagementState, to: EngagementState): boolean {
  return ENGAGEMENT_MOVES[from].includes(to);
}
