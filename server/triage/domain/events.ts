import type { DomainEvent } from '../../platform/core/events.js';

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

/** Another version of the learning categoriser speaks; 0: the rules alone. */
export const triageModelPromoted = (number: number): DomainEvent => ({
  type: 'triage.model-promoted',
  payload: { number },
});

/** Somebody wants a model trained now. */
export const triageTrainingRequested = (): DomainEvent => ({
  type: 'triage.training-requested',
  payload: {},
});

/** The rule table has a new version. */
export const triageRulesSaved = (version: number): DomainEvent => ({
  type: 'triage.rules-saved',
  payload: { version },
});
