import type { Tx } from '../../database/unit-of-work.js';

/** Which records: one, or those whose entries name a value in their changes, e.g. `period` = `2026-10`. */
interface Which {
  recordId?: string;
  change?: { field: string; value: string };
}

/**
 * The digests that the log holds of records of a type, by record id. The first entry counts: a later one
 * cannot make good what was changed since.
 */
export async function loggedDigests(
  tx: Tx,
  recordType: string,
  { recordId, change }: Which = {},
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; digest: string }[]>(
    `SELECT DISTINCT ON (record_id) record_id AS id, changes #>> '{digest,to}' AS digest
     FROM audit_entry
     WHERE record_type = $1 AND changes #>> '{digest,to}' IS NOT NULL
       AND ($2::text IS NULL OR record_id = $2)
       AND ($3::text IS NULL OR changes #>> ARRAY[$3, 'to'] = $4)
     ORDER BY record_id, audit_entry.id`,
    [recordType, recordId ?? null, change?.field ?? null, change?.value ?? null],
  );
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}
