import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { OUTCOME_AFTER_DAYS } from '../domain/referral.js';

/** A referral of which nothing was heard for so long that somebody should ask. */
export interface DueOutcome {
  referralId: string;
  consultationId: string;
  organisationName: string;
  due: Date;
}

/** Referrals whose outcome is to be asked for. */
@Injectable()
export class DueOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
    private readonly clock: Clock,
  ) {}

  /** The oldest first. */
  async list(): Promise<DueOutcome[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<Omit<DueOutcome, 'due'> & { approvedAt: Date }>(
      `SELECT id AS "referralId", consultation_id AS "consultationId",
              organisation_name AS "organisationName", approved_at AS "approvedAt"
       FROM referral WHERE state = 'handed_over' ORDER BY approved_at, id`,
      [],
    );
    return rows
      .map(({ approvedAt, ...row }) => ({
        ...row,
        due: this.centre.calendar.deadlineInDays(approvedAt, OUTCOME_AFTER_DAYS),
      }))
      .filter(({ due }) => due <= now);
  }
}
