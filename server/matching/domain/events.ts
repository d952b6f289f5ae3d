import type { DomainEvent } from '../../platform/core/events.js';
import type { Shortlist } from './types.js';

/** A case has a (new) shortlist. An event of its own where nobody suits: only that one starts a job. */
export const shortlistRanked = (
  consultationId: string,
  verdict: Shortlist['verdict'],
): DomainEvent => ({
  type: verdict === 'none' ? 'shortlist.nobody-suits' : 'shortlist.ranked',
  payload: { consultationId },
});

/** Staff put somebody first for a case, or keep them out of it, or no longer do. */
export const shortlistMarked = (consultationId: string): DomainEvent => ({
  type: 'shortlist.marked',
  payload: { consultationId },
});

/** Another version of the weights ranks from now on. */
export const weightsActivated = (version: string): DomainEvent => ({
  type: 'ranking.weights-activated',
  payload: { version },
});

/** Staff chose that the next one is asked when somebody says no; this one is next. */
export const candidateChosen = (consultationId: string, supporterId: string): DomainEvent => ({
  type: 'candidate.chosen',
  payload: { consultationId, supporterId, cascade: true },
});

/** Somebody else was to be asked, and nobody suits who was not asked before. */
export const candidateMissing = (consultationId: string): DomainEvent => ({
  type: 'candidate.missing',
  payload: { consultationId },
});
