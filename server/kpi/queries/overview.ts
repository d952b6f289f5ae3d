import { Injectable } from '@nestjs/common';
import { CountConsultations, OPEN_STATES, STATE_LABELS } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { sum } from '../domain/cross-table.js';
import { fiscalYearOfMonth, monthOf } from '../domain/period.js';
import { Contribution } from './contribution.js';
import type { KpiOverview } from './views.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

/** How far back a case may wait for its turn in the roll-ups; the nightly recount heals what is older. */
const RECENT_MS = 2 * 24 * 60 * 60 * 1000;

/** What the desk sees first: where the cases stand, and how the year goes. No query looks at every case. */
@Injectable()
export class Overview {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly contribution: Contribution,
    private readonly consultations: CountConsultations,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  async show(): Promise<KpiOverview> {
    const now = this.clock.now();
    const byState = await this.consultations.byState();
    return {
      asOf: now.toISOString(),
      contribution: await this.contribution.ofFiscalYear(fiscalYearOf(now)),
      openByState: OPEN_STATES.map((state) => ({
        state,
        label: STATE_LABELS[state],
        count: byState.get(state) ?? 0,
      })),
      overdue: await this.consultations.overdue(now),
      ...(await this.received(now)),
    };
  }

  /** From the roll-ups, and from what came in since they were last kept. */
  private async received(now: Date) {
    const { read } = this.unitOfWork;
    const months = [
      ...(await this.rollUpRows.receivedByMonth(read)),
      ...(await this.rollUpRows.recountByMonth(read, new Date(now.getTime() - RECENT_MS), now)),
    ];
    const count = (wanted: (month: string) => boolean): number =>
      sum(months.filter(({ month }) => wanted(month)).map((month) => month.count));
    return {
      receivedThisMonth: count((month) => month === monthOf(now)),
      receivedThisFiscalYear: count((month) => fiscalYearOfMonth(month) === fiscalYearOf(now)),
      cumulative: count(() => true),
    };
  }
}
