import type { Tx } from '../../database/unit-of-work.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { nextInLine } from './candidates.js';
import type { EngagementEntity } from './engagement.entity.js';

/**
 * An offer came to nothing: the event that says so, and whose turn it is on staff's list. While the list
 * lasts, matching is not asked for anybody (`cascade` false).
 */
export async function andNext(
  tx: Tx,
  over: (offer: EngagementEntity) => DomainEvent,
  offer: EngagementEntity,
): Promise<DomainEvent[]> {
  const next = await nextInLine(tx, offer.consultationId);
  if (next === null) return [over(offer)];
  const told = over(offer);
  return [{ ...told, payload: { ...told.payload, cascade: false } }, next];
}
