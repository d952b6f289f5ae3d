import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { RemoveExample } from '../commands/remove-example.js';
import { SaveReport, SaveReportBody } from '../commands/save-report.js';
import { ExampleBody, AddExample } from '../commands/add-example.js';
import { PrepareAnswers } from '../queries/assembly-answers.js';
import { AssemblyAnswers } from '../queries/assembly-views.js';
import { ListReportExamples, ReportExample } from '../queries/report-examples.js';
import { ReportSnapshot, ReportSnapshots } from '../queries/report-snapshots.js';
import { answersPage } from '../sheets/answers-page.js';
import { drawAnswers } from '../sheets/answers-pdf.js';
import { days, reportQuery } from './report-query.js';
import { FORMATS, SendSheets } from './send-sheets.js';

const PeriodQuery = reportQuery(z.strictObject(days));
const AnswersQuery = reportQuery(
  z.strictObject({ ...days, format: z.enum(['json', 'html', 'pdf']).default('json') }),
);
const SnapshotQuery = z.strictObject({ format: z.enum(FORMATS).default('json') });
const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });

/** What goes with the tables before the assembly: examples, likely questions, reports kept as handed out. */
@Controller('api/v1/reports')
export class AssemblyController {
  constructor(
    private readonly centre: Centre,
    private readonly answers: PrepareAnswers,
    private readonly examples: ListReportExamples,
    private readonly snapshots: ReportSnapshots,
    private readonly send: SendSheets,
    private readonly pickExample: AddExample,
    private readonly dropExample: RemoveExample,
    private readonly saveReport: SaveReport,
  ) {}

  @Get('answers')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '想定問答（数字・定義・もとの相談）/ Each figure with its definition and its cases',
    ok: AssemblyAnswers,
  })
  async showAnswers(
    @Query({ schema: AnswersQuery }) { from, to, format }: z.output<typeof AnswersQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssemblyAnswers | string | Buffer> {
    const answers = await this.answers.between(from, to);
    if (format === 'json') return answers;
    const title = `${this.centre.profile.name} 想定問答`;
    if (format === 'html') {
      void reply.type('text/html; charset=utf-8');
      return answersPage(title, answers, reply.cspNonce);
    }
    const name = `answers-${from}-${to}.pdf`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    void reply.type('application/pdf');
    return this.send.pdf({ title, layout: 'portrait' }, (pdf) => {
      drawAnswers(pdf, title, answers);
    });
  }

  @Get('examples')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '主な相談内容 / Cases picked for the report, in words that name nobody',
    ok: listOf(ReportExample),
  })
  async listExamples(
    @Query({ schema: PeriodQuery }) { from, to }: z.output<typeof PeriodQuery>,
  ): Promise<{ items: ReportExample[] }> {
    return { items: await this.examples.between(from, to) };
  }

  @Post('examples')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'report-example.picked',
    summary: '主な相談内容に選ぶ / Pick a case, or write its words anew',
    ok: Done,
  })
  async pick(
    @Body({ schema: ExampleBody }) body: z.output<typeof ExampleBody>,
    @CurrentActor() actor: Actor,
  ): Promise<{ done: true }> {
    await this.pickExample.execute(body, actor);
    return { done: true };
  }

  @Delete('examples/:id')
  @HttpCode(204)
  @Route({
    permission: 'consultation:write',
    audit: 'report-example.dropped',
    summary: '主な相談内容から外す / Take a case out',
    status: 204,
  })
  async drop(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.dropExample.execute({ id }, actor);
  }

  @Get('snapshots')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '保存した報告の一覧 / Reports kept as they were handed out',
    ok: listOf(ReportSnapshot),
  })
  async listSnapshots(): Promise<{ items: ReportSnapshot[] }> {
    return { items: await this.snapshots.list() };
  }

  @Post('snapshots')
  @Route({
    permission: 'consultation:write',
    audit: 'report.kept',
    summary: '報告をいまの値で保存する / Keep the report as it reads now',
    status: 201,
    ok: ReportSnapshot,
  })
  async save(
    @Body({ schema: SaveReportBody }) body: z.output<typeof SaveReportBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ReportSnapshot> {
    return this.snapshots.show(await this.saveReport.execute(body, actor));
  }

  @Get('snapshots/:id')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '保存した報告 / A kept report, as JSON, CSV, XLSX, PDF or a page to print',
    ok: ReportSnapshot,
  })
  async showSnapshot(
    @Param('id') id: string,
    @Query({ schema: SnapshotQuery }) { format }: z.output<typeof SnapshotQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportSnapshot | string | Buffer> {
    const kept = await this.snapshots.find(id);
    if (format === 'json') return this.snapshots.show(kept.id);
    const { title, content: sheets, hash } = kept;
    return this.send.as(reply, format, {
      name: `report-${kept.fromDay}-${kept.toDay}`,
      title,
      sheets,
      foot: `${title} 照合値 ${hash}`,
    });
  }
}
