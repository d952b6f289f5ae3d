import type { Tx } from '../../database/unit-of-work.js';

/** Meetings a supporter has held, and the minutes spent by their submitted reports. */
export async function supportGiven(
  tx: Tx,
  supporterId: string,
): Promise<{ meetingsHeld: number; minutesSpent: number }> {
  const [row] = await tx.query<{ meetingsHeld: number; minutesSpent: number }[]>(
    `SELECT (SELECT count(*)::int FROM meeting
             WHERE supporter_id = $1 AND state = 'held') AS "meetingsHeld",
            (SELECT coalesce(sum(minutes_spent), 0)::int FROM advice_report AS report
             JOIN engagement ON engagement.id = report.engagement_id
             WHERE engagement.supporter_id = $1 AND report.state = 'submitted') AS "minutesSpent"`,
    [supporterId],
  );
  return row ?? { meetingsHeld: 0, minutesSpent: 0 };
}
