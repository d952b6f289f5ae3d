import type { Tx } from '../../database/unit-of-work.js';

/** The seminar is off: every registration ends with it, and all seats are free. */
export async function cancelAll(tx: Tx, seminarId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE seminar_registration
     SET state = 'cancelled', cancel_cause = 'seminar_cancelled', cancelled_at = $2, queue_no = NULL,
         asked_until = NULL, updated_at = $2, version = version + 1
     WHERE seminar_id = $1 AND state IN ('confirmed', 'waitlisted', 'asked')`,
    [seminarId, at],
  );
  await recount(tx, seminarId);
}

/** It was held: who was not there is absent, and who was asked and never answered is not coming. */
export async function recordAbsence(
  tx: Tx,
  seminarId: string,
  whom: 'none' | 'onsite' | 'all',
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE seminar_registration
     SET state = 'cancelled', cancel_cause = 'no_answer', cancelled_at = $2, asked_until = NULL,
         updated_at = $2, version = version + 1
     WHERE seminar_id = $1 AND state = 'asked'`,
    [seminarId, at],
  );
  if (whom !== 'none') {
    await tx.query(
      `UPDATE seminar_registration SET state = 'no_show', updated_at = $2, version = version + 1
       WHERE seminar_id = $1 AND state = 'confirmed' AND ($3 = 'all' OR mode = 'onsite')`,
      [seminarId, at, whom],
    );
  }
  await recount(tx, seminarId);
}

/** After many at once the counters are added up anew, under the seminar's lock. */
export async function recount(tx: Tx, seminarId: string): Promise<void> {
  await tx.query(
    `UPDATE seminar_seats AS counter SET booked = coalesce((
       SELECT sum(seats) FROM seminar_registration
       WHERE seminar_id = counter.seminar_id AND mode = counter.mode
         AND state IN ('confirmed', 'asked', 'attended')), 0)
     WHERE seminar_id = $1`,
    [seminarId],
  );
}
