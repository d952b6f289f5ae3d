import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SeminarSeatsEntity } from './seminar-parts.entities.js';
import type { Tx } from '../../database/unit-of-work.js';
import { capacitiesOf } from '../domain/seminar-rules.js';
import type { Format } from '../domain/seats.js';
import { Problem } from '../../platform/core/problems.js';
import { MODE_LABELS, type Mode } from '../domain/seats.js';
import type { LockedSeminar } from '../services/seating.js';

interface Capacities {
  onsiteCapacity?: number | null | undefined;
  onlineCapacity?: number | null | undefined;
}

@Injectable()
export class SeminarSeatsRepository extends Repository<SeminarSeatsEntity> {
  protected readonly entity = SeminarSeatsEntity;

  /** The counters of a new seminar: one for each way to take part. */
  async make(
    tx: Tx,
    seminarId: string,
    format: Format,
    onsite: number | null,
    online: number | null,
  ): Promise<void> {
    for (const { mode, capacity } of capacitiesOf(format, onsite, online)) {
      await tx.insert(SeminarSeatsEntity, { seminarId, mode, capacity, booked: 0, lastQueueNo: 0 });
    }
  }

  /**
   * Brings the counters to the seminar's format and capacities.
   * @throws Problem 409 `below-booked` with the registrations that would have no seat any more
   */
  async resize(tx: Tx, locked: LockedSeminar, wanted: Capacities): Promise<void> {
    const { seminar, seats } = locked;
    const capacity = (mode: Mode, asked: number | null | undefined): number | null =>
      asked === undefined ? (seats.find((seat) => seat.mode === mode)?.capacity ?? null) : asked;
    const next = capacitiesOf(
      seminar.format,
      capacity('onsite', wanted.onsiteCapacity),
      capacity('online', wanted.onlineCapacity),
    );
    for (const now of seats) {
      const kept = next.find(({ mode }) => mode === now.mode);
      if (kept === undefined) await requireNobody(tx, now);
      else if (kept.capacity !== null && kept.capacity < now.booked) {
        throw await tooMany(tx, now, kept.capacity);
      }
    }
    for (const { mode, capacity: places } of next) {
      await tx.query(
        `INSERT INTO seminar_seats (seminar_id, mode, capacity) VALUES ($1, $2, $3)
         ON CONFLICT (seminar_id, mode) DO UPDATE SET capacity = $3`,
        [seminar.id, mode, places],
      );
    }
    for (const { mode } of seats.filter(
      (seat) => !next.some(({ mode: kept }) => kept === seat.mode),
    )) {
      await tx.delete(SeminarSeatsEntity, { seminarId: seminar.id, mode });
    }
    locked.seats = await tx.find(SeminarSeatsEntity, {
      where: { seminarId: seminar.id },
      order: { mode: 'DESC' },
    });
  }
}

/** A way to take part cannot go while somebody takes it or waits for it. */
async function requireNobody(tx: Tx, seats: SeminarSeatsEntity): Promise<void> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM seminar_registration
     WHERE seminar_id = $1 AND mode = $2 AND state <> 'cancelled'`,
    [seats.seminarId, seats.mode],
  );
  if ((row?.count ?? 0) > 0) throw await tooMany(tx, seats, 0);
}

/** Who registered last, as many as are too many: the desk has to talk to them first. */
async function tooMany(tx: Tx, seats: SeminarSeatsEntity, capacity: number): Promise<Problem> {
  const rows = await tx.query<{ id: string; number: string; name: string; seats: number }[]>(
    `SELECT id, number, name, seats FROM seminar_registration
     WHERE seminar_id = $1 AND mode = $2 AND state IN ('confirmed', 'asked', 'attended')
     ORDER BY created_at DESC, number DESC`,
    [seats.seminarId, seats.mode],
  );
  let over = seats.booked - capacity;
  const last = rows.filter((row) => {
    const needed = over > 0;
    over -= needed ? row.seats : 0;
    return needed;
  });
  return new Problem({
    status: 409,
    code: 'below-booked',
    title: '今の状態ではできません',
    detail: `${MODE_LABELS[seats.mode]}にはすでに${String(seats.booked)}人分の申込みがあるため、定員を${String(capacity)}人にできません。次の申込みを先に調整してください。`,
    extra: { booked: seats.booked, registrations: last },
  });
}
