import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { freeSeats, type Mode } from '../domain/seats.js';
import type { SeatsView } from './views.js';

/** How many registrations (people, groups counted as their seats) are in each state. */
export interface Tally {
  confirmed: number;
  waitlisted: number;
  asked: number;
  cancelled: number;
  attended: number;
  noShow: number;
  attendedOnsite: number;
  attendedOnline: number;
}

interface Counted {
  seminarId: string;
  mode: Mode;
  capacity: number | null;
  booked: number;
  waiting: number;
}

/** Seats taken, free and waited for. */
@Injectable()
export class SeatCounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By seminar, on site first. */
  async of(ids: readonly string[]): Promise<{ id: string; seats: SeatsView[] }[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.query<Counted>(
      `SELECT counter.seminar_id AS "seminarId", counter.mode, counter.capacity, counter.booked,
              coalesce((SELECT sum(seats) FROM seminar_registration
                WHERE seminar_id = counter.seminar_id AND mode = counter.mode
                  AND state = 'waitlisted'), 0)::int AS waiting
       FROM seminar_seats AS counter WHERE counter.seminar_id = ANY($1::uuid[])
       ORDER BY counter.mode DESC`,
      [ids],
    );
    return ids.map((id) => ({
      id,
      seats: rows
        .filter(({ seminarId }) => seminarId === id)
        .map(({ mode, capacity, booked, waiting }) => ({
          mode,
          capacity,
          free: capacity === null ? null : freeSeats({ capacity, booked }),
          waiting,
        })),
    }));
  }

  /** People by state; those who were there by where. */
  async tally(seminarId: string): Promise<Tally> {
    const [row] = await this.unitOfWork.query<Tally>(
      `SELECT
         coalesce(sum(seats) FILTER (WHERE state = 'confirmed'), 0)::int AS confirmed,
         coalesce(sum(seats) FILTER (WHERE state = 'waitlisted'), 0)::int AS waitlisted,
         coalesce(sum(seats) FILTER (WHERE state = 'asked'), 0)::int AS asked,
         coalesce(sum(seats) FILTER (WHERE state = 'cancelled'), 0)::int AS cancelled,
         coalesce(sum(attended_seats) FILTER (WHERE state = 'attended'), 0)::int AS attended,
         coalesce(sum(seats) FILTER (WHERE state = 'no_show'), 0)::int AS "noShow",
         coalesce(sum(attended_seats)
           FILTER (WHERE state = 'attended' AND attended_mode = 'onsite'), 0)::int AS "attendedOnsite",
         coalesce(sum(attended_seats)
           FILTER (WHERE state = 'attended' AND attended_mode = 'online'), 0)::int AS "attendedOnline"
       FROM seminar_registration WHERE seminar_id = $1`,
      [seminarId],
    );
    if (!row) throw new Error('an aggregate gives a row');
    return row;
  }
}
