import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';

/** Who was reminded of what. */
@Injectable()
export class ReminderRepository {
  /** Notes that somebody is being reminded; false when they were already, for this occasion. */
  async remindOnce(
    tx: Tx,
    kind: string,
    recordId: string,
    occasion: string,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO reminder (kind, record_id, occasion, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING kind`,
      [kind, recordId, occasion, at],
    );
    return rows.length > 0;
  }
}
