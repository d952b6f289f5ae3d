import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { SETTLED_STATES } from '../domain/delivery-states.js';

/** What is over, by table: `$1` is the day before which it may go, `$2` the states in which. */
const OVER = {
  delivery: { where: 'created_at < $1 AND state = ANY($2)', states: SETTLED_STATES },
  inbound_mail: {
    where: 'settled_at < $1 AND state = ANY($2)',
    states: ['threaded', 'set-aside', 'report', 'dismissed'],
  },
  digest_item: { where: 'digest_day < $1 AND $2::text[] IS NOT NULL', states: [] },
} as const;

export const MAIL_TABLES = Object.keys(OVER) as (keyof typeof OVER)[];

/** Mails that are long over, out and in. */
@Injectable()
export class OldMailsRepository {
  /** Deletes up to `limit` rows from before then; gives how many. */
  async deleteSome(
    tx: Tx,
    table: 'delivery' | 'inbound_mail' | 'digest_item',
    before: Date,
    limit: number,
  ): Promise<number> {
    const { where, states } = OVER[table];
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM ${table} WHERE id IN
         (SELECT id FROM ${table} WHERE ${where} LIMIT ${String(limit)})`,
      [before, states],
    );
    return count;
  }
}
