import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { listOf } from '../../consultations/index.js';
import { NOT_AUDITED, Route } from '../../platform/access.js';
import { isoDate } from '../../platform/fields.js';
import { ConsultationReport, ReportConsultations } from '../queries/consultation-report.js';
import { IssueSurveyView, ListIssueSurveys } from '../queries/issue-surveys.js';
import { consultationSheets } from '../sheets/consultation-sheets.js';
import { asFile, FORMATS } from './send-sheets.js';

/** Beyond this the table by month is no table any more. */
const MOST_YEARS = 30;

const ReportQuery = z
  .strictObject({ from: isoDate, to: isoDate, format: z.enum(FORMATS).default('json') })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '終わりの日は、始まりの日かそれより後にしてください。',
  })
  .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS, {
    path: ['to'],
    message: `期間は${String(MOST_YEARS)}年までにしてください。`,
  });

@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly centre: Centre,
    private readonly reports: ReportConsultations,
    private readonly issueSurveys: ListIssueSurveys,
  ) {}

  @Get('issue-surveys')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '課題調査の集計 / Surveys of issues held outside the desk',
    ok: listOf(IssueSurveyView),
  })
  async surveys(): Promise<{ items: IssueSurveyView[] }> {
    return { items: await this.issueSurveys.all() };
  }

  @Get('consultations')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary:
      '相談件数の報告（相談者別 × 相談内容別）/ Consultations received, as JSON, CSV, XLSX or a page to print',
    ok: ConsultationReport,
  })
  async consultations(
    @Query({ schema: ReportQuery }) { from, to, format }: z.output<typeof ReportQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsultationReport | string | Buffer> {
    const report = await this.reports.between(from, to);
    if (format === 'json') return report;
    const sheets = consultationSheets(this.centre.profile.name, report);
    const title = `${this.centre.profile.name} 相談件数の報告`;
    return asFile(reply, format, `consultations-${from}-${to}`, title, sheets);
  }
}
