import type { Tx } from '../../database/unit-of-work.js';

/** When the oldest mail was written that has not been sent; null when none waits. */
export async function oldestMailAt(db: Tx): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }[]>(
    `SELECT min(created_at) AS at FROM delivery WHERE state IN ('created', 'sending')`,
  );
  return row?.at ?? null;
}
