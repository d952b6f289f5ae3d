import { createHash } from 'node:crypto';
import { Problem } from '../platform/core/problems.js';
import type { Sql } from '../platform/core/personal-data.js';
import { removedTable } from '../platform/core/personal-table.js';
import type { Tx } from './unit-of-work.js';

/** The header as it may be written: printable ASCII, 8–200 characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * Claims a key for one operation inside its transaction.
 *
 * The first caller gets `null` and goes on; a racing second waits on the unique index until the first
 * has committed, then gets the id of the record the first one made — so one case, however many try.
 * @throws Problem 422 when the key was used for another body.
 */
export async function claimKey(
  tx: Tx,
  claim: { operation: string; key: string; body: unknown; recordId: string; at: Date },
): Promise<string | null> {
  const bodyHash = createHash('sha256').update(JSON.stringify(claim.body)).digest('hex');
  const inserted = await tx.query<{ record_id: string }[]>(
    `INSERT INTO idempotency_key (operation, key, body_hash, record_id, created_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (operation, key) DO NOTHING RETURNING record_id`,
    [claim.operation, claim.key, bodyHash, claim.recordId, claim.at],
  );
  if (inserted.length > 0) return null;
  const [earlier] = await tx.query<{ record_id: string; body_hash: string }[]>(
    `SELECT record_id, body_hash FROM idempotency_key WHERE operation = $1 AND key = $2`,
    [claim.operation, claim.key],
  );
  if (earlier?.body_hash !== bodyHash) {
    throw new Problem({
      status: 422,
      code: 'idempotency-key-reused',
      title: '同じ Idempotency-Key で別の内容が送られました',
      detail: '内容を変えて送るときは、新しい Idempotency-Key を付けてください。',
    });
  }
  return earlier.record_id;
}

/** A key holds a hash of what was sent: a guess of the words could be tried against it. */
export const IDEMPOTENCY_KEYS_OF_CASE = removedTable({
  name: 'idempotency-keys',
  label: '送信の控え',
  table: 'idempotency_key',
  where: 'record_id = $1',
});

/** Removes the keys that were claimed before. */
export async function forgetKeysBefore(tx: Tx, before: Date): Promise<void> {
  await tx.query(`DELETE FROM idempotency_key WHERE created_at < $1`, [before]);
}

/**
 * Removes the keys that made these records. A key holds a hash of what was sent, so that a guess of the
 * words could be tried against it. Gives how many went.
 */
export async function forgetKeysOf(tx: Sql, recordIds: readonly string[]): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    'DELETE FROM idempotency_key WHERE record_id = ANY($1::uuid[])',
    [recordIds],
  );
  return count;
}
