import type { DomainEvent } from '../../platform/core/events.js';

/** The words are gone from the database; what lies elsewhere (links, stored files) follows. */
export const consultationErased = (consultationId: string): DomainEvent => ({
  type: 'consultation.erased',
  payload: { consultationId },
});

/** The requester took a consent back; offers that rest on it go. */
export const consentWithdrawn = (consultationId: string, kind: string): DomainEvent => ({
  type: 'consent.withdrawn',
  payload: { consultationId, kind },
});

/** A requester asked for their data to be erased; somebody at the desk decides. */
export const erasureRequested = (consultationId: string): DomainEvent => ({
  type: 'erasure.requested',
  payload: { consultationId },
});
