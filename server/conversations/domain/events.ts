import type { DomainEvent } from '../../platform/core/events.js';

/** Somebody wrote something; who may be told depends on the message's visibility. */
export const messagePosted = (consultationId: string, messageId: string): DomainEvent => ({
  type: 'message.posted',
  payload: { consultationId, messageId },
});
