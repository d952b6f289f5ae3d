import type { Tx } from '../../database/unit-of-work.js';
import { DELIVERY_MOVES, type DeliveryCause } from '../domain/delivery-states.js';
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
        to_address, message_id, state, next_attempt_at, by_staff, created_at)
     SELECT id, "eventId", "eventType", template, "recipientKind", "recipientId", "consultationId",
       payload, "toAddress", "messageId", 'created', "nextAttemptAt", "byStaff", "createdAt"
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "eventId" bigint, "eventType" text,
       template text, "recipientKind" text, "recipientId" text, "consultationId" uuid, payload jsonb,
       "toAddress" text, "messageId" text, "nextAttemptAt" timestamptz, "byStaff" boolean,
       "createdAt" timestamptz, "oncePerCase" boolean)
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
 * Moves a delivery along its table and writes what goes with the move, in one statement; the row as it is
 * now, or null when it is no longer where the cause applies (somebody else was quicker).
 */
export async function moveDelivery(
  tx: Tx,
  id: string,
  cause: DeliveryCause,
  changes: Partial<DeliveryEntity> = {},
): Promise<DeliveryEntity | null> {
  const moves = DELIVERY_MOVES.filter((move) => move.cause === cause);
  const where = moves.map(({ from, to }) => `WHEN '${from}' THEN '${to}'`).join(' ');
  const moved = await tx
    .createQueryBuilder()
    .update(DeliveryEntity)
    .set({ ...changes, state: () => `CASE state ${where} END` })
    .where('id = :id AND state IN (:...from)', { id, from: moves.map(({ from }) => from) })
    .returning('*')
    .execute();
  const [row] = moved.raw as Record<string, unknown>[];
  return row ? tx.create(DeliveryEntity, camelCased(row)) : null;
}

/** Columns as the entity names them. */
function camelCased(row: Record<string, unknown>): Partial<DeliveryEntity> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_[a-z]/g, (part) => part.charAt(1).toUpperCase()),
      value,
    ]),
  );
}
