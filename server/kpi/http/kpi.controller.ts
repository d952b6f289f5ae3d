import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { Contribution } from '../queries/contribution.js';
import { ListKpis } from '../queries/kpi-list.js';
import { ShowKpiHistory } from '../queries/kpi-history.js';
import { KpiHistory, KpiList } from '../queries/kpi-views.js';
import { Overview } from '../queries/overview.js';
import { ContributionRate, KpiOverview } from '../queries/views.js';

/** The current fiscal year unless said. */
const RateQuery = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2019).max(2100).optional(),
});

@Controller('api/v1/kpi')
export class KpiController {
  constructor(
    private readonly clock: Clock,
    private readonly contribution: Contribution,
    private readonly overview: Overview,
    private readonly kpis: ListKpis,
    private readonly history: ShowKpiHistory,
  ) {}

  @Get()
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '指標の一覧（目標・実績・達成状況・進展度）/ Every KPI with target, actual and grade',
    ok: KpiList,
  })
  list(@Query({ schema: RateQuery }) query: z.output<typeof RateQuery>): Promise<KpiList> {
    return this.kpis.ofYear(query.fiscalYear ?? fiscalYearOf(this.clock.now()));
  }

  @Get('definitions')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '指標の定義のすべての版 / Every version of every KPI’s definition',
    ok: listOf(KpiHistory),
  })
  async definitions(): Promise<{ items: KpiHistory[] }> {
    return { items: await this.history.all() };
  }

  @Get('contribution-rate')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '貢献度 / Contribution rate of a fiscal year',
    ok: ContributionRate,
  })
  rate(@Query({ schema: RateQuery }) query: z.output<typeof RateQuery>): Promise<ContributionRate> {
    return this.contribution.ofFiscalYear(query.fiscalYear ?? fiscalYearOf(this.clock.now()));
  }

  @Get('overview')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '窓口の今 / The desk at a glance',
    ok: KpiOverview,
  })
  show(): Promise<KpiOverview> {
    return this.overview.show();
  }
}
