import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OPEN_STATES, type ConsultationState } from '../domain/states.js';
import { isOpen } from './is-open.js';

const count = z.number().int().nonnegative();

/** How many cases lie behind each of the inbox's questions. */
export const InboxCounts = z
  .object({ open: count, received: count, mine: count, needsReview: count, overdue: count })
  .meta({ id: 'InboxCounts' });
export type InboxCounts = z.infer<typeof InboxCounts>;

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
       WHERE reply_by <= $1 AND state = ANY($2) AND merged_into IS NULL AND received_at <= $1`,
      [now, OPEN_STATES],
    );
    return row?.count ?? 0;
  }

  /** What the inbox's tabs would list for this person; counted anew each time, for few are open. */
  async inbox(assigneeId: string, now: Date): Promise<InboxCounts> {
    const [row] = await this.unitOfWork.query<InboxCounts>(
      `SELECT count(*)::int AS open,
              count(*) FILTER (WHERE state = 'received')::int AS received,
              count(*) FILTER (WHERE assignee_id = $1)::int AS mine,
              count(*) FILTER (WHERE needs_review)::int AS "needsReview",
              count(*) FILTER (WHERE reply_by <= $2)::int AS overdue
       FROM consultation WHERE ${isOpen('state')}`,
      [assigneeId, now],
    );
    return row ?? { open: 0, received: 0, mine: 0, needsReview: 0, overdue: 0 };
  }
}
