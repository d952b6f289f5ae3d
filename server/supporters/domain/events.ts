import type { DomainEvent } from '../../platform/core/events.js';

export const SUPPORTER_CHANGED = 'supporter.changed';

/** A supporter was added or something about them changed. */
export const supporterChanged = (supporterId: string): DomainEvent => ({
  type: SUPPORTER_CHANGED,
  payload: { supporterId },
});

/** A supporter wishes something about themselves to be changed that staff look at first. */
export const changeRequested = (changeId: string, supporterId: string): DomainEvent => ({
  type: 'supporter.change-requested',
  payload: { changeId, supporterId },
});

export const changeDecided = (
  changeId: string,
  supporterId: string,
  approved: boolean,
): DomainEvent => ({
  type: 'supporter.change-decided',
  payload: { changeId, supporterId, approved },
});

/** 委嘱期間 ends soon; `until` is its last day, `YYYY-MM-DD`. */
export const termEnding = (supporterId: string, until: string): DomainEvent => ({
  type: 'supporter.term-ending',
  payload: { supporterId, until },
});

/** Mail goes to another address from now on; every way in that came from the former one has ended. */
export const supporterAddressChanged = (supporterId: string): DomainEvent => ({
  type: 'supporter.address-changed',
  payload: { supporterId },
});
