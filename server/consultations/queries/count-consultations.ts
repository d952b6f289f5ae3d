import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OPEN_STATES, type ConsultationState } from '../domain/states.js';

/** Where cases stand now, for the desk's first page: what no roll-up of the past can say. */
@Injectable()
export class CountConsultations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open cases by state; states without any are missing. */
  async byState(): Promise<Map<ConsultationState, number>> {
    const rows = await this.unitOfWork.query<{ state: ConsultationState; count: number }>(
      `SELECT state, count(*)::int AS count FROM consultation WHERE state = ANY($1) GROUP BY state`,
      [OPEN_STATES],
    );
    return new Map(rows.map(({ state, count }) => [state, count]));
  }

  /** Open cases whose requester waits too long for a reply; by the index of deadlines. */
  async overdue(now: Date): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM consultation
       WHERE reply_by < $1 AND state = ANY($2) AND merged_into IS NULL AND received_at <= $1`,
      [now, OPEN_STATES],
    );
    return row?.count ?? 0;
  }
}
