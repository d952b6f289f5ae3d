import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearOf, fiscalYearRange } from '../../platform/fiscal-year.js';
import { instantOf, localDate } from '../../platform/zone.js';
import { OPEN_STATES, type ConsultationState } from '../domain/states.js';

/** How many came in, and how many wait too long for a first reply. */
export interface ReceivedFigures {
  overdue: number;
  receivedThisMonth: number;
  receivedThisFiscalYear: number;
  cumulative: number;
}

/** Figures over all cases, for the desk's first page. Spam was never a consultation and is not counted. */
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

  async received(now: Date): Promise<ReceivedFigures> {
    const { year, month } = localDate(now);
    const [row] = await this.unitOfWork.query<ReceivedFigures>(
      `SELECT count(*) FILTER (WHERE reply_by < $1 AND state = ANY($4))::int AS overdue,
              count(*) FILTER (WHERE received_at >= $2)::int AS "receivedThisMonth",
              count(*) FILTER (WHERE received_at >= $3)::int AS "receivedThisFiscalYear",
              count(*)::int AS cumulative
       FROM consultation WHERE state <> 'spam' AND merged_into IS NULL AND received_at <= $1`,
      [
        now,
        instantOf({ year, month, day: 1 }),
        fiscalYearRange(fiscalYearOf(now)).from,
        OPEN_STATES,
      ],
    );
    if (!row) throw new Error('an aggregate without GROUP BY has one row');
    return row;
  }
}
