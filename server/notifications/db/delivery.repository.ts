import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { DeliveryEntity } from './delivery.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import { DELIVERY_MOVES, type DeliveryCause } from '../domain/delivery-states.js';

export type DeliveryRecord = DeliveryEntity;

/** A delivery before it is on its way. */
export interface NewDelivery extends Omit<
  DeliveryEntity,
  'subject' | 'attempts' | 'lastError' | 'sentAt' | 'state'
> {
  /** Not when the case has had one like it from another event. */
  oncePerCase: boolean;
}

@Injectable()
export class DeliveryRepository extends Repository<DeliveryEntity> {
  protected readonly entity = DeliveryEntity;

  /** Says of a mail that waits why it is not sent. */
  async setObstacle(tx: Tx, id: string, lastError: string): Promise<void> {
    await tx.update(DeliveryEntity, { id, state: 'created' }, { lastError });
  }

  /** Takes up to so many that are due, and moves their time on; gives their ids. */
  async requeueDue(tx: Tx, now: Date, next: Date, limit: number): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE delivery SET state = 'created', next_attempt_at = $2
       WHERE id IN (
         SELECT id FROM delivery WHERE state IN ('created', 'sending') AND next_attempt_at <= $1
         ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [now, next, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Writes deliveries in one statement, except those their event has already caused (or, with `oncePerCase`,
   * those whose case had one like it before). Gives the ids written now.
   */
  async insertNew(tx: Tx, rows: readonly NewDelivery[]): Promise<string[]> {
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

  /**
   * Moves a delivery along its table and writes what goes with the move, in one statement; the row as it is
   * now, or null when it is no longer where the cause applies (somebody else was quicker).
   */
  async move(
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

  /** Writes where a delivery goes and what it is called; whether nothing is sent to that address any more. */
  async note(
    tx: Tx,
    id: string,
    note: { toAddress: string; subject: string; addressDigest: string },
  ): Promise<boolean> {
    const [rows] = await tx.query<[{ suppressed: boolean }[], number]>(
      `UPDATE delivery SET to_address = $2, subject = $3 WHERE id = $1
       RETURNING EXISTS (SELECT FROM mail_suppression WHERE address_digest = $4) AS suppressed`,
      [id, note.toAddress, note.subject, note.addressDigest],
    );
    return rows[0]?.suppressed ?? false;
  }
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

/** Columns as the entity names them. */
function camelCased(row: Record<string, unknown>): Partial<DeliveryEntity> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_[a-z]/g, (part) => part.charAt(1).toUpperCase()),
      value,
    ]),
  );
}
