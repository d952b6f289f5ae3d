import type { DomainEvent } from '../../platform/events.js';

export const surveyInvited = (invitationId: string, consultationId: string): DomainEvent => ({
  type: 'survey.invited',
  payload: { invitationId, consultationId },
});

/** An answer was given or changed. */
export const surveyAnswered = (answerId: string, consultationId: string): DomainEvent => ({
  type: 'survey.answered',
  payload: { answerId, consultationId },
});
