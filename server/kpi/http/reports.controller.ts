import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { AssembleReport } from '../queries/assemble-report.js';
import { ConsultationReport, ReportConsultations } from '../queries/consultation-report.js';
import { IssueSurveyView, ListIssueSurveys } from '../queries/issue-surveys.js';
import { days, reportQuery } from './report-query.js';
import { FORMATS, SendSheets } from './send-sheets.js';

const ReportQuery = reportQuery(
  z.strictObject({ ...days, format: z.enum(FORMATS).default('json') }),
);

@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportConsultations,
    private readonly assembled: AssembleReport,
    private readonly send: SendSheets,
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
      '相談件数の報告（相談者別 × 相談内容別）/ Consultations received, as JSON, CSV, XLSX, PDF or a page to print',
    ok: ConsultationReport,
  })
  async consultations(
    @Query({ schema: ReportQuery }) { from, to, format }: z.output<typeof ReportQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsultationReport | string | Buffer> {
    if (format === 'json') return this.reports.between(from, to);
    const sheets = await this.assembled.sheets(from, to);
    const { title } = this.assembled;
    return this.send.as(reply, format, { name: `consultations-${from}-${to}`, title, sheets });
  }
}
