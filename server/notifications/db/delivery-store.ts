import type { Tx } from '../../database/unit-of-work.js';
import { deliveryMove, type DeliveryCause, type DeliveryState } from '../domain/delivery-states.js';
import { DeliveryEntity } from './delivery.entity.js';

/** A delivery before it is on its way. */
export interface NewDelivery extends Omit<
  DeliveryEntity,
  'subject' | 'attempts' | 'lastError' | 'sentAt' | 'state'
> {
  /** Not when the case has had one like it from another event. */
  oncePerCase: boolean;
}

/**
 * Writes deliveries in one statement, except those their event has already caused (or, with `oncePerCase`,
 * those whose case had one like it before). Gives the ids written now.
 */
export async function insertDeliveries(tx: Tx, rows: readonly NewDelivery[]): Promise<string[]> {
  const inserted = await tx.query<{ id: string }[]>(
    `INSERT INTO delivery
       (id, event_id, event_type, template, recipient_kind, recipient_id, consultation_id, payload,
        to_address, message_id, state, next_attempt_at, created_at)
     SELECT id, "eventId", "eventType", template, "recipientKind", "recipientId", "consultationId",
       payload, "toAddress", "messageId", 'created', "nextAttemptAt", "createdAt"
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "eventId" bigint, "eventType" text,
       template text, "recipientKind" text, "recipientId" text, "consultationId" uuid, payload jsonb,
       "toAddress" text, "messageId" text, "nextAttemptAt" timestamptz, "createdAt" timestamptz,
       "oncePerCase" boolean)
     WHERE NOT ("oncePerCase" AND EXISTS (SELECT FROM delivery earlier
       WHERE earlier.consultation_id = given."consultationId" AND earlier.template = given.template
         AND earlier.recipient_kind = given."recipientKind"))
     ON CONFLICT (event_id, template, recipient_kind, recipient_id) DO NOTHING RETURNING id`,
    [JSON.stringify(firstOfEachCase(rows))],
  );
  return inserted.map(({ id }) => id);
}

/** Two events written together do not see each other's rows: the earlier one's mail is the case's one. */
function firstOfEachCase(rows: readonly NewDelivery[]): NewDelivery[] {
  const causes = new Map<string, string>();
  return rows.filter(({ oncePerCase, consultationId, template, recipientKind, eventId }) => {
    if (!oncePerCase || consultationId === null) return true;
    const key = `${consultationId} ${template} ${recipientKind}`;
    const cause = causes.get(key) ?? eventId;
    causes.set(key, cause);
    return cause === eventId;
  });
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
