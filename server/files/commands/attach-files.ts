import type { Tx } from '../../database/unit-of-work.js';
import { unprocessable } from '../../platform/core/problems.js';

/**
 * Sends files along with a part of their owner (a message), in that part's transaction.
 * @throws Problem 422 when one is not the owner's, has gone out already, or was refused.
 */
export async function attachFiles(
  tx: Tx,
  owner: { type: string; id: string },
  partId: string,
  fileIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const [, attached] = await tx.query<[unknown, number]>(
    `UPDATE file SET part_id = $4
     WHERE id = ANY($3) AND owner_type = $1 AND owner_id = $2 AND part_id IS NULL
       AND state IN ('quarantined', 'clean')`,
    [owner.type, owner.id, wanted, partId],
  );
  if (attached === wanted.length) return;
  throw unprocessable([
    {
      pointer: '/fileIds',
      code: 'choice',
      detail: '付けられないファイルがあります。ファイルを送り直してください。',
    },
  ]);
}
