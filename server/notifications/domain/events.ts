import type { DomainEvent } from '../../platform/core/events.js';

/** A mail waits to be sent. */
export const deliveryCreated = (deliveryId: string): DomainEvent => ({
  type: 'delivery.created',
  payload: { deliveryId },
});

/** A mail's next try is due, or it was lost on the way and is tried again. */
export const deliveryDue = (deliveryId: string): DomainEvent => ({
  type: 'delivery.due',
  payload: { deliveryId },
});

/** A mail came in and is kept; somebody has to read it. */
export const mailArrived = (inboundMailId: string): DomainEvent => ({
  type: 'mail.arrived',
  payload: { inboundMailId },
});

/** A member of staff is to get the digest of this day (`2026-11-21`). */
export const digestDue = (accountId: string, day: string): DomainEvent => ({
  type: 'staff-digest.due',
  payload: { accountId, day },
});

/** Somebody wants to see a mail of the catalogue in their own mailbox. */
export const mailTestRequested = (
  accountId: string,
  template: string,
  language: string,
): DomainEvent => ({ type: 'mail-test.requested', payload: { accountId, template, language } });
