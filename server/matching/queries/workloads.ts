import type { Tx } from '../../database/unit-of-work.js';
import type { Workload } from '../domain/types.js';

/**
 * What everybody has on their desk now, by supporter; whoever is missing has nothing. An open offer
 * counts: they may say yes at any moment.
 */
export async function workloads(tx: Tx, monthStart: Date): Promise<Map<string, Workload>> {
  const rows = await tx.query<{ supporter_id: string; active: string; this_month: string }[]>(
    `SELECT supporter_id,
            count(*) FILTER (WHERE state IN ('offered', 'accepted', 'active')) AS active,
            count(*) FILTER (WHERE offered_at >= $1) AS this_month
     FROM engagement
     WHERE state IN ('offered', 'accepted', 'active')
        OR (offered_at >= $1 AND state IN ('reported', 'completed'))
     GROUP BY supporter_id`,
    [monthStart],
  );
  return new Map(
    rows.map((row) => [
      row.supporter_id,
      { active: Number(row.active), thisMonth: Number(row.this_month) },
    ]),
  );
}
