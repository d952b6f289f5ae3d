import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { instantOf, localDate } from '../../platform/time/zone.js';

/** Meetings that somebody should be told of soon. */
@Injectable()
export class DueMeetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ids of the meetings of tomorrow, as the calendar in Japan has it. */
  async tomorrow(): Promise<string[]> {
    const { year, month, day } = localDate(this.clock.now());
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM meeting WHERE state = 'scheduled' AND starts_at >= $1 AND starts_at < $2
       ORDER BY starts_at, id`,
      [instantOf({ year, month, day: day + 1 }), instantOf({ year, month, day: day + 2 })],
    );
    return rows.map(({ id }) => id);
  }
}
