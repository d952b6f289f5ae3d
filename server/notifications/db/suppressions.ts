import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';

export interface NewSuppression {
  addressDigest: string;
  /** `bounce`: a report came back; `refused`: the server said so at once. */
  reason: 'bounce' | 'refused';
  /** RFC 3463. */
  status: string | null;
  deliveryId: string;
  consultationId: string | null;
  at: Date;
}

/** Sends nothing more to this address, until somebody at the desk knows better. */
export async function suppress(tx: Tx, newSuppression: NewSuppression): Promise<void> {
  await tx.query(
    `INSERT INTO mail_suppression
       (id, address_digest, reason, status, delivery_id, consultation_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (address_digest) DO NOTHING`,
    [
      newId(newSuppression.at.getTime()),
      newSuppression.addressDigest,
      newSuppression.reason,
      newSuppression.status,
      newSuppression.deliveryId,
      newSuppression.consultationId,
      newSuppression.at,
    ],
  );
}

/** Writes where a delivery goes and what it is called; whether nothing is sent to that address any more. */
export async function noteOnDelivery(
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
