import type { UnitOfWork } from '../../database/unit-of-work.js';

/**
 * The invented supporter whose page is most worth a look now: one with an offer to answer, else one
 * with a case.
 * @returns their id, or null in a centre without invented supporters
 */
export async function guestSupporter(unitOfWork: UnitOfWork): Promise<string | null> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `SELECT s.id FROM supporter s
       LEFT JOIN engagement e
         ON e.supporter_id = s.id AND e.state IN ('offered', 'accepted', 'active')
      WHERE s.fictitious AND s.status = 'active' AND s.email IS NOT NULL
      GROUP BY s.id
      ORDER BY count(*) FILTER (WHERE e.state = 'offered') DESC, count(e.id) DESC, s.id
      LIMIT 1`,
  );
  return row?.id ?? null;
}
