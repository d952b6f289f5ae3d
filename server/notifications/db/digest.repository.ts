import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import type { NewDelivery } from './delivery.repository.js';

/** Mails that wait for their reader's next digest. */
@Injectable()
export class DigestRepository {
  /** Keeps mails for the reader's next digest instead of sending them; the same event twice is kept once. */
  async add(tx: Tx, rows: readonly NewDelivery[]): Promise<void> {
    if (rows.length === 0) return;
    const items = rows.map((row) => ({ ...row, id: newId(row.createdAt.getTime()) }));
    await tx.query(
      `INSERT INTO digest_item
         (id, account_id, event_id, event_type, template, consultation_id, payload, created_at)
       SELECT id, "recipientId", "eventId", "eventType", template, "consultationId", payload, "createdAt"
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "recipientId" uuid, "eventId" text,
         "eventType" text, template text, "consultationId" uuid, payload jsonb, "createdAt" timestamptz)
       ON CONFLICT (account_id, event_id, template) DO NOTHING`,
      [JSON.stringify(items)],
    );
  }

  /** Closes what was kept for everybody until now; gives whose digest of this day is to be sent. */
  async close(tx: Tx, day: string): Promise<string[]> {
    const [rows] = await tx.query<[{ accountId: string }[], number]>(
      `UPDATE digest_item SET digest_day = $1 WHERE digest_day IS NULL
       RETURNING account_id AS "accountId"`,
      [day],
    );
    return [...new Set(rows.map(({ accountId }) => accountId))].sort();
  }

  /** What one digest tells of: the kind of mail and the case, in order. */
  itemsOf(
    tx: Tx,
    accountId: string,
    day: string,
  ): Promise<{ template: string; consultationId: string | null }[]> {
    return tx.query(
      `SELECT template, consultation_id AS "consultationId" FROM digest_item
       WHERE account_id = $1 AND digest_day = $2 ORDER BY created_at, id`,
      [accountId, day],
    );
  }
}
