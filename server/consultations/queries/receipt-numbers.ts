import type { Tx } from '../../database/unit-of-work.js';

/** Receipt numbers by the ids of their cases; unknown ids are left out. */
export async function receiptNumbers(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; number: string }[]>(
    'SELECT id, receipt_number AS number FROM consultation WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}
