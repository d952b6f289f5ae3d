import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { HearingBody, RecordHearing } from '../commands/record-hearing.js';
import { CaseHistory, hearingView } from '../queries/case-history.js';
import { HearingView, listOf, TimelineEntryView } from '../queries/views.js';

const RECORD = { type: 'consultation', param: 'id' };

@Controller('api/v1/consultations/:id')
export class CaseHistoryController {
  constructor(
    private readonly history: CaseHistory,
    private readonly recordHearing: RecordHearing,
  ) {}

  @Get('timeline')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.timeline-viewed',
    record: RECORD,
    summary: '経過 / What has happened to the case',
    ok: listOf(TimelineEntryView),
  })
  async timeline(@Param('id') id: string): Promise<{ items: TimelineEntryView[] }> {
    return { items: await this.history.timeline(id) };
  }

  @Get('hearing')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.hearing-viewed',
    record: RECORD,
    summary: '聞き取りの記録 / Hearings, newest first',
    ok: listOf(HearingView),
  })
  async hearings(@Param('id') id: string): Promise<{ items: HearingView[] }> {
    return { items: await this.history.hearings(id) };
  }

  @Post('hearing')
  @Route({
    permission: 'consultation:write',
    audit: 'hearing.recorded',
    record: RECORD,
    summary: '聞き取りを記録する / Record a hearing',
    status: 201,
    ok: HearingView,
  })
  async record(
    @Param('id') id: string,
    @Body({ schema: HearingBody }) body: z.output<typeof HearingBody>,
    @CurrentActor() actor: Actor,
  ): Promise<HearingView> {
    return hearingView(await this.recordHearing.execute({ id, ...body }, actor));
  }
}
