import type { DomainEvent } from '../../platform/events.js';

/** Triage has read the case. */
export const triageSuggested = (consultationId: string): DomainEvent => ({
  type: 'triage.suggested',
  payload: { consultationId },
});

/** Staff have said what the case is about. */
export const triageConfirmed = (consultationId: string): DomainEvent => ({
  type: 'triage.confirmed',
  payload: { consultationId },
});
