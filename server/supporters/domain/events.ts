import type { DomainEvent } from '../../platform/events.js';

export const SUPPORTER_CHANGED = 'supporter.changed';

/** A supporter was added or something about them changed. */
export const supporterChanged = (supporterId: string): DomainEvent => ({
  type: SUPPORTER_CHANGED,
  payload: { supporterId },
});
