import type { DomainEvent } from '../../platform/core/events.js';

/** Did you take the step you were advised to take? */
export const FOLLOW_UP_ANSWERS = ['done', 'partly', 'not_yet'] as const;
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number];

export const FOLLOW_UP_LABELS: Readonly<Record<FollowUpAnswer, string>> = {
  done: '取り組んだ',
  partly: '少し取り組んだ',
  not_yet: 'まだ取り組んでいない',
};

export const followUpInvited = (consultationId: string): DomainEvent => ({
  type: 'follow-up.invited',
  payload: { consultationId },
});

export const followUpAnswered = (consultationId: string, answer: FollowUpAnswer): DomainEvent => ({
  type: 'follow-up.answered',
  payload: { consultationId, answer },
});
