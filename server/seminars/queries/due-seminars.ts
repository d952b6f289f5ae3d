import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';

const WEEK_MS = 7 * 24 * 3_600_000;

/** Seminars for which time has something to do. */
@Injectable()
export class DueSeminars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Applications to close, questions that lapsed, free seats with people waiting for them. */
  async toTend(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM seminar AS it
       WHERE (state = 'published' AND least(coalesce(apply_by, starts_at), starts_at) <= $1)
          OR EXISTS (SELECT 1 FROM seminar_registration
               WHERE seminar_id = it.id AND state = 'asked' AND asked_until <= $1)
          OR (state IN ('published', 'closed') AND starts_at > $1 AND EXISTS (
               SELECT 1 FROM seminar_registration AS one
               JOIN seminar_seats AS counter USING (seminar_id, mode)
               WHERE one.seminar_id = it.id AND one.state = 'waitlisted'
                 AND (counter.capacity IS NULL OR counter.capacity - counter.booked >= one.seats)))
       ORDER BY id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that begin within a week. */
  async toRemind(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM seminar
       WHERE state IN ('published', 'closed') AND starts_at > $1 AND starts_at <= $2
       ORDER BY starts_at, id`,
      [now, new Date(now.getTime() + WEEK_MS)],
    );
    return rows.map(({ id }) => id);
  }

  /** Whoever was at a seminar that was held, as a survey needs to know them. */
  attended(
    seminarId: string,
  ): Promise<
    { id: string; name: string; email: string | null; phone: string | null; language: string }[]
  > {
    return this.unitOfWork.query(
      `SELECT id, name, email, phone, language FROM seminar_registration
       WHERE seminar_id = $1 AND state = 'attended' ORDER BY number`,
      [seminarId],
    );
  }
}
