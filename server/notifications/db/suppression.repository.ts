import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';

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

/** Addresses that get no mail any more. */
@Injectable()
export class SuppressionRepository {
  /** Lets an address have mails again; gives the case it was about. @throws Problem 404 */
  async lift(tx: Tx, id: string): Promise<{ id: string; consultationId: string | null }> {
    const [[lifted]] = await tx.query<[{ id: string; consultationId: string | null }[], number]>(
      `DELETE FROM mail_suppression WHERE id = $1
       RETURNING id, consultation_id AS "consultationId"`,
      [id],
    );
    if (!lifted) throw notFound();
    return lifted;
  }

  /** Sends nothing more to this address, until somebody at the desk knows better. */
  async add(tx: Tx, newSuppression: NewSuppression): Promise<void> {
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
}
