import type { Tx } from '../../database/unit-of-work.js';

/** The first of each series is announced, and its day is over. As rows: history comes without events. */
export async function closeFirstOfSeries(tx: Tx, now: Date): Promise<void> {
  await tx.query(
    `UPDATE seminar SET state = 'closed' WHERE number_in_series = 1 AND starts_at < $1`,
    [now],
  );
}

/** Announces a seminar without telling anybody. */
export async function publishQuietly(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(`UPDATE seminar SET state = 'published', published_at = $2 WHERE id = $1`, [
    id,
    at,
  ]);
}

/** Somebody invented who has registered. */
export interface LoadedRegistration {
  id: string;
  mode: 'onsite' | 'online';
  name: string;
  kana: string;
  organisation: string | null;
  email: string;
}

/** Invented registrations, numbered from 1. Written as rows: no mail leaves about what never happened. */
export async function loadRegistrations(
  tx: Tx,
  seminarId: string,
  registrations: readonly LoadedRegistration[],
  at: Date,
): Promise<void> {
  for (const [index, { id, mode, name, kana, organisation, email }] of registrations.entries()) {
    await tx.query(
      `INSERT INTO seminar_registration (id, seminar_id, number, state, first_state, mode, name, kana,
         organisation, email, consents, fictitious, created_at, updated_at)
       SELECT $1, id, code || '-' || lpad($2::text, 4, '0'), 'confirmed', 'confirmed', $3, $4, $5, $6, $7,
         '[]', true, $8, $8 FROM seminar WHERE id = $9`,
      [id, String(index + 1), mode, name, kana, organisation, email, at, seminarId],
    );
  }
  await tx.query('UPDATE seminar SET last_serial = $2 WHERE id = $1', [
    seminarId,
    registrations.length,
  ]);
  await tx.query(
    `UPDATE seminar_seats AS counter SET booked = (SELECT count(*) FROM seminar_registration
       WHERE seminar_id = counter.seminar_id AND mode = counter.mode) WHERE seminar_id = $1`,
    [seminarId],
  );
}
