import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { notFound } from '../../platform/core/problems.js';
import { DefinitionBody, WriteSurveyDefinition } from '../commands/write-survey-definition.js';
import { SUPPORT_TYPES } from '../domain/subject.js';
import { ListSurveyDefinitions, SurveyDefinitionView } from '../queries/list-definitions.js';
import { SurveyOutcome, TallyReplies } from '../queries/tally-replies.js';

const YearQuery = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2019).max(2100).optional(),
});

/** What is asked about each kind of support, and what was answered in a year. */
@Controller('api/v1/surveys')
export class SurveyDefinitionsController {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: ListSurveyDefinitions,
    private readonly tally: TallyReplies,
    private readonly writeDefinition: WriteSurveyDefinition,
  ) {}

  @Get('definitions')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: 'アンケートの設問と方針（すべての版）/ What surveys ask and when, every version',
    ok: listOf(SurveyDefinitionView),
  })
  async list(): Promise<{ items: SurveyDefinitionView[] }> {
    return { items: await this.definitions.all() };
  }

  @Post('definitions/:supportType')
  @HttpCode(201)
  @Route({
    permission: 'kpi:write',
    audit: 'survey-definition.written',
    summary: '新しい版を作る / Write a new version',
    status: 201,
    ok: listOf(SurveyDefinitionView),
  })
  async write(
    @Param('supportType') type: string,
    @Body({ schema: DefinitionBody }) body: z.output<typeof DefinitionBody>,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: SurveyDefinitionView[] }> {
    const supportType = SUPPORT_TYPES.find((supportType) => supportType === type);
    if (!supportType) throw notFound();
    await this.writeDefinition.execute({ supportType, ...body }, actor);
    return this.list();
  }

  @Get('outcomes')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: 'アンケートの集計 / Answers of a year, counted',
    ok: listOf(SurveyOutcome),
  })
  async outcomes(
    @Query({ schema: YearQuery }) { fiscalYear }: z.output<typeof YearQuery>,
  ): Promise<{ items: SurveyOutcome[] }> {
    return { items: await this.tally.ofFiscalYear(fiscalYear ?? fiscalYearOf(this.clock.now())) };
  }
}
