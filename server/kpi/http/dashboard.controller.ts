import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { ShowBreakdown } from '../queries/breakdown.js';
import { CaseFilter, DIMENSIONS, dimensionFilters } from '../queries/case-filter.js';
import { CasesBehind, FindCasesBehind } from '../queries/cases-behind.js';
import { ShowFunnel } from '../queries/funnel.js';
import { ShowTrend } from '../queries/trend.js';
import { KpiBreakdown, KpiFunnel, KpiTrend } from '../queries/trend-views.js';

/** The current fiscal year unless said. */
const fiscalYear = z.coerce.number().int().min(2019).max(2100).optional();
const YearQuery = z.strictObject({ fiscalYear });
const BreakdownQuery = z.strictObject({ fiscalYear, by: z.enum(DIMENSIONS), ...dimensionFilters });

/** Live figures: each carries the filters that open its cases. */
@Controller('api/v1/kpi')
export class DashboardController {
  constructor(
    private readonly clock: Clock,
    private readonly trend: ShowTrend,
    private readonly funnel: ShowFunnel,
    private readonly breakdown: ShowBreakdown,
    private readonly cases: FindCasesBehind,
  ) {}

  @Get('trend')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '月ごとの推移と累計 / The year month by month, and against the run-rate to March',
    ok: KpiTrend,
  })
  showTrend(@Query({ schema: YearQuery }) query: z.output<typeof YearQuery>): Promise<KpiTrend> {
    return this.trend.ofFiscalYear(this.yearOf(query));
  }

  @Get('funnel')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '相談の進み具合と日数 / How far cases come, and the times between states',
    ok: KpiFunnel,
  })
  showFunnel(@Query({ schema: YearQuery }) query: z.output<typeof YearQuery>): Promise<KpiFunnel> {
    return this.funnel.ofFiscalYear(this.yearOf(query));
  }

  @Get('breakdown')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '内訳 / Cases by one dimension, narrowed by the others',
    ok: KpiBreakdown,
  })
  showBreakdown(
    @Query({ schema: BreakdownQuery }) query: z.output<typeof BreakdownQuery>,
  ): Promise<KpiBreakdown> {
    return this.breakdown.by(query.by, this.yearOf(query), query);
  }

  @Get('cases')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '数字のもとの相談 / The cases behind a figure',
    ok: CasesBehind,
  })
  showCases(@Query({ schema: CaseFilter }) filter: CaseFilter): Promise<CasesBehind> {
    return this.cases.find(filter);
  }

  private yearOf(query: { fiscalYear?: number | undefined }): number {
    return query.fiscalYear ?? fiscalYearOf(this.clock.now());
  }
}
