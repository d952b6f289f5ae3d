import type { DomainEvent } from '../../platform/core/events.js';

/** Ids of an engagement, as its events carry them. */
interface Ids {
  id: string;
  consultationId: string;
  supporterId: string;
}

const about = ({ id, consultationId, supporterId }: Ids) => ({
  engagementId: id,
  consultationId,
  supporterId,
});

export const offerMade = (offer: Ids): DomainEvent => ({
  type: 'offer.made',
  payload: about(offer),
});

export const offerAccepted = (offer: Ids): DomainEvent => ({
  type: 'offer.accepted',
  payload: about(offer),
});

/** `cascade`: staff chose that the next candidate is asked by itself. */
export const offerDeclined = (offer: Ids & { cascade: boolean }): DomainEvent => ({
  type: 'offer.declined',
  payload: { ...about(offer), cascade: offer.cascade },
});

export const offerExpired = (offer: Ids & { cascade: boolean }): DomainEvent => ({
  type: 'offer.expired',
  payload: { ...about(offer), cascade: offer.cascade },
});

/** `wasAccepted`: the supporter had said yes, and is told so in other words. */
export const offerWithdrawn = (offer: Ids, wasAccepted: boolean): DomainEvent => ({
  type: 'offer.withdrawn',
  payload: { ...about(offer), wasAccepted },
});

export const reportSubmitted = (engagement: Ids, reportId: string): DomainEvent => ({
  type: 'report.submitted',
  payload: { ...about(engagement), reportId },
});

/** Where the centre reviews reports before requesters read them. */
export const reviewRequested = (engagement: Ids, reportId: string): DomainEvent => ({
  type: 'report.review-requested',
  payload: { ...about(engagement), reportId },
});

/** Given back to the supporter with a request. */
export const reportReturned = (engagement: Ids, reportId: string): DomainEvent => ({
  type: 'report.returned',
  payload: { ...about(engagement), reportId },
});

/** The offer's last business day has come, or the one before it. */
export const offerReminded = (offer: Ids): DomainEvent => ({
  type: 'offer.reminded',
  payload: about(offer),
});

/** No next candidate could be asked: staff have to look for themselves. */
export const cascadeEnded = (consultationId: string): DomainEvent => ({
  type: 'cascade.ended',
  payload: { consultationId },
});

/** The next on staff's own list: the offer is made by the job that also asks matching's candidates. */
export const candidateChosen = (
  consultationId: string,
  supporterId: string,
  cascade: boolean,
): DomainEvent => ({
  type: 'candidate.chosen',
  payload: { consultationId, supporterId, cascade },
});

/** A colleague was proposed by somebody who declined. */
export const substituteProposed = (offer: Ids, substituteId: string): DomainEvent => ({
  type: 'substitute.proposed',
  payload: { ...about(offer), substituteId },
});

/** Paused or retired in the middle: the desk has to look for somebody else. */
export const supporterLeft = (engagement: Ids): DomainEvent => ({
  type: 'supporter.left',
  payload: about(engagement),
});
