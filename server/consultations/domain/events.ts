import type { DomainEvent } from '../../platform/core/events.js';
import type { ConsultationState } from './states.js';

/** `byStaff`: a member of staff took it in by hand. */
export const consultationSubmitted = (consultationId: string, byStaff = false): DomainEvent => ({
  type: 'consultation.submitted',
  payload: { consultationId, ...(byStaff && { byStaff }) },
});

/** Staff made a case of its own of part of another one. */
export const consultationSplit = (consultationId: string, fromId: string): DomainEvent => ({
  type: 'consultation.split',
  payload: { consultationId, fromId },
});

/** Staff mended what was written down about the case. */
export const consultationUpdated = (consultationId: string): DomainEvent => ({
  type: 'consultation.updated',
  payload: { consultationId },
});

export const consultationMoved = (
  consultationId: string,
  from: ConsultationState,
  to: ConsultationState,
): DomainEvent => ({ type: 'consultation.moved', payload: { consultationId, from, to } });

/** Support has ended: the answer is there to read. */
export const consultationAnswered = (consultationId: string): DomainEvent => ({
  type: 'consultation.answered',
  payload: { consultationId },
});

export const consultationClosed = (consultationId: string): DomainEvent => ({
  type: 'consultation.closed',
  payload: { consultationId },
});

export const hearingRecorded = (consultationId: string): DomainEvent => ({
  type: 'hearing.recorded',
  payload: { consultationId },
});
