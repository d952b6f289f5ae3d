import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { ratePercent, targetInTenths, type Ratio } from '../domain/contribution-rate.js';
import { definitionOf } from '../domain/definition.js';
import { monthOf, monthsOfFiscalYear, periodLabel, spanOfPeriod } from '../domain/period.js';
import { targetOf } from '../domain/target-line.js';
import { runRate, trendOf } from '../domain/trend.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { ListKpis } from './kpi-list.js';
import type { KpiTrend } from './trend-views.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

/** The year month by month, from the roll-ups. */
@Injectable()
export class ShowTrend {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly kpis: ListKpis,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  async ofFiscalYear(fiscalYear: number): Promise<KpiTrend> {
    const months = monthsOfFiscalYear(fiscalYear);
    const cells = await this.rollUpRows.read(this.unitOfWork.read, months);
    const definition = this.centre.kpi('contribution_rate')?.definition;
    const target = this.centre.kpi('contribution_rate')?.target ?? null;
    const figures = trendOf(months, cells, {
      positive: definition?.positive ?? ['useful', 'somewhat_useful'],
      supportTypes: definition?.supportTypes ?? ['consultation'],
    });
    const rate = (ratio: Ratio) => ratePercent(ratio, targetInTenths(target ?? 0));
    const support = await this.supportLine(fiscalYear);
    const current = monthOf(this.clock.now());
    return {
      asOf: this.clock.now().toISOString(),
      fiscalYear,
      fiscalYearLabel: fiscalYearLabel(fiscalYear),
      target,
      months: figures.map(({ month, answers, soFar, ...it }, at) => ({
        month,
        label: periodLabel(month),
        /** Not yet begun: nothing to draw. */
        future: month > current,
        ...it,
        ...answers,
        rate: rate(answers),
        cumulative: {
          received: soFar.received,
          support: support ? support.before + soFar.support : soFar.support,
          supportNeeded: support && runRate(support.target0, support.target, at + 1),
          ...soFar.answers,
          rate: rate(soFar.answers),
        },
        inbox: inboxOf(month),
        cases: {
          received: { measure: 'received', month },
          answers: { measure: 'answer', month },
          ended: { measure: 'ended', month },
          support: { measure: 'support', month, requesterType: 'business' },
        },
      })),
    };
  }

  /** Where the cumulative support count stood before this year, and the line it has to keep. */
  private async supportLine(fiscalYear: number) {
    const kpi = this.centre.kpi('support_cases');
    if (!kpi) return null;
    const definition = definitionOf(kpi);
    const [target0, target] = [fiscalYear - 1, fiscalYear].map((it) => targetOf(definition, it));
    if (target0 == null || target == null) return null;
    const { items } = await this.kpis.ofYear(fiscalYear - 1);
    const before = items.find(({ key }) => key === kpi.key)?.actual ?? 0;
    return { before, target0, target };
  }
}

/** The inbox's filter for cases received in a month. */
function inboxOf(month: string): { receivedFrom: string; receivedTo: string } {
  const { from, to } = spanOfPeriod(month);
  return {
    receivedFrom: isoLocalDate(from),
    receivedTo: isoLocalDate(new Date(to.getTime() - 1)),
  };
}
