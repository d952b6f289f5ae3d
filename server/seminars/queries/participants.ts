import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Mode } from '../domain/seats.js';
import type { SeminarKind } from '../domain/seminar-schema.js';

/** Attendance of one seminar in one mode: figures only. */
export interface ParticipantCount {
  seminarId: string;
  code: string;
  title: string;
  kind: SeminarKind;
  startsAt: Date;
  fiscalYear: number;
  mode: Mode;
  registered: number;
  attended: number;
}

/** The read view other rooms count participants by; it survives the forgetting of people. */
@Injectable()
export class Participants {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Seminars that were held and began in `from` ≤ t < `to`, by the mode in which people were there. */
  between(from: Date, to: Date): Promise<ParticipantCount[]> {
    return this.unitOfWork.query<ParticipantCount>(
      `SELECT it.id AS "seminarId", it.code, it.title, it.kind, it.starts_at AS "startsAt",
              it.fiscal_year AS "fiscalYear", place.mode,
              coalesce(sum(person.seats) FILTER (WHERE person.mode = place.mode
                AND person.state <> 'cancelled'), 0)::int AS registered,
              coalesce(sum(person.attended_seats) FILTER (WHERE person.attended_mode = place.mode
                AND person.state = 'attended'), 0)::int AS attended
       FROM seminar AS it
       JOIN seminar_seats AS place ON place.seminar_id = it.id
       LEFT JOIN seminar_registration AS person ON person.seminar_id = it.id
       WHERE it.state = 'held' AND it.starts_at >= $1 AND it.starts_at < $2
       GROUP BY it.id, place.mode ORDER BY it.starts_at, it.id, place.mode DESC`,
      [from, to],
    );
  }
}
