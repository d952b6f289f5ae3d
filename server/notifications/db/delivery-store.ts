import type { Tx } from '../../database/unit-of-work.js';
import { deliveryMove, type DeliveryCause, type DeliveryState } from '../domain/delivery-states.js';
import { DeliveryEntity } from './delivery.entity.js';

/**
 * Writes a delivery unless this event has already caused it (or, with `oncePerCase`, unless the case
 * had one like it before). Whether it was written now.
 */
export async function insertDelivery(
  tx: Tx,
  row: Omit<DeliveryEntity, 'subject' | 'attempts' | 'lastError' | 'sentAt' | 'state'>,
  oncePerCase: boolean,
): Promise<boolean> {
  if (oncePerCase) {
    const { template, consultationId, recipientKind } = row;
    const earlier = { template, recipientKind, consultationId: consultationId ?? undefined };
    if (consultationId !== null && (await tx.existsBy(DeliveryEntity, earlier))) return false;
  }
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO delivery
       (id, event_id, event_type, template, recipient_kind, recipient_id, consultation_id, payload,
        to_address, message_id, state, next_attempt_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'created', $11, $12)
     ON CONFLICT (event_id, template, recipient_kind, recipient_id) DO NOTHING RETURNING id`,
    [
      row.id,
      row.eventId,
      row.eventType,
      row.template,
      row.recipientKind,
      row.recipientId,
      row.consultationId,
      JSON.stringify(row.payload),
      row.toAddress,
      row.messageId,
      row.nextAttemptAt,
      row.createdAt,
    ],
  );
  return inserted.length > 0;
}

/**
 * Moves a delivery along its table and writes what goes with the move; the row as it is now, or null
 * when it is no longer where the cause applies (somebody else was quicker).
 */
export async function moveDelivery(
  tx: Tx,
  id: string,
  cause: DeliveryCause,
  changes: Partial<DeliveryEntity> = {},
): Promise<DeliveryEntity | null> {
  const found = await tx.findOneBy(DeliveryEntity, { id });
  const to = found && deliveryMove(found.state, cause);
  if (!to) return null;
  const state: DeliveryState = found.state;
  const { affected } = await tx.update(
    DeliveryEntity,
    { id, state, attempts: found.attempts },
    {
      ...changes,
      state: to,
    },
  );
  return affected ? Object.assign(found, changes, { state: to }) : null;
}
