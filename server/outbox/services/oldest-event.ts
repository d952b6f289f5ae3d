import type { Tx } from '../../database/unit-of-work.js';

/** When the oldest event was recorded that has not been relayed; null when none waits. */
export async function oldestEventAt(db: Tx): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }[]>(
    'SELECT min(created_at) AS at FROM outbox_event WHERE relayed_at IS NULL',
  );
  return row?.at ?? null;
}
