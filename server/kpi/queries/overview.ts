import { Injectable } from '@nestjs/common';
import { CountConsultations, OPEN_STATES, STATE_LABELS } from '../../consultations/index.js';
import { Clock } from '../../platform/clock.js';
import { fiscalYearOf } from '../../platform/fiscal-year.js';
import { Contribution } from './contribution.js';
import type { KpiOverview } from './views.js';

/** What the desk sees first: where the cases stand, and how the year goes. */
@Injectable()
export class Overview {
  constructor(
    private readonly clock: Clock,
    private readonly contribution: Contribution,
    private readonly consultations: CountConsultations,
  ) {}

  async show(): Promise<KpiOverview> {
    const now = this.clock.now();
    const byState = await this.consultations.byState();
    const figures = await this.consultations.received(now);
    return {
      asOf: now.toISOString(),
      contribution: await this.contribution.ofFiscalYear(fiscalYearOf(now)),
      openByState: OPEN_STATES.map((state) => ({
        state,
        label: STATE_LABELS[state],
        count: byState.get(state) ?? 0,
      })),
      ...figures,
    };
  }
}
