import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { TERM_NOTICE_DAYS, termOver } from '../domain/term.js';

const DAY_MS = 86_400_000;

export const EndingTerm = z
  .object({
    supporterId: z.string(),
    name: z.string(),
    /** The last day. */
    until: z.iso.date(),
    over: z.boolean(),
  })
  .meta({ id: 'EndingTerm' });
export type EndingTerm = z.infer<typeof EndingTerm>;

/** Registered supporters whose term (委嘱期間) ends soon or has ended. */
@Injectable()
export class EndingTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The first to end comes first. */
  async list(): Promise<EndingTerm[]> {
    const now = this.clock.now();
    const latest = isoLocalDate(new Date(now.getTime() + TERM_NOTICE_DAYS * DAY_MS));
    const rows = await this.unitOfWork.query<Omit<EndingTerm, 'over'>>(
      `SELECT supporter.id AS "supporterId", supporter.name, terms.term_until::text AS until
       FROM supporter_terms AS terms JOIN supporter ON supporter.id = terms.supporter_id
       WHERE terms.term_until <= $1 AND supporter.status <> 'retired'
       ORDER BY terms.term_until, supporter.name`,
      [latest],
    );
    return rows.map((row) => ({ ...row, over: termOver(row.until, now) }));
  }
}
