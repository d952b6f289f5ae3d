import type { Tx } from '../../database/unit-of-work.js';

/**
 * Which of these slots, each so many milliseconds later, would lie on another one: of the same supporter
 * anywhere, or in the same room of the same seminar. Withdrawn ones and these themselves are in nobody's way.
 */
export async function slotClashes(tx: Tx, ids: readonly string[], by = 0): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT mine.id FROM seminar_slot AS mine JOIN seminar_slot AS other
       ON (other.supporter_id = mine.supporter_id
           OR (other.seminar_id = mine.seminar_id AND other.room = mine.room))
          AND other.state <> 'withdrawn' AND other.id <> ALL ($1)
          AND tstzrange(other.starts_at, other.ends_at)
              && tstzrange(mine.starts_at + $2 * interval '1 ms', mine.ends_at + $2 * interval '1 ms')
     WHERE mine.id = ANY ($1)`,
    [ids, by],
  );
  return new Set(rows.map(({ id }) => id));
}
