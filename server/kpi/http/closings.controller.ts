import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { CloseBody, ClosePeriod } from '../commands/close-period.js';
import { NoteBody, NoteCorrection } from '../commands/note-correction.js';
import { Closings, ClosingView, ShowClosings } from '../queries/closings.js';

@Controller('api/v1/kpi/closings')
export class ClosingsController {
  constructor(
    private readonly closings: ShowClosings,
    private readonly closePeriod: ClosePeriod,
    private readonly noteCorrection: NoteCorrection,
  ) {}

  @Get()
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '確定した期間と、確定できる期間 / Closed periods, and those that can be closed',
    ok: Closings,
  })
  list(): Promise<Closings> {
    return this.closings.list();
  }

  @Get(':period')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '確定値・現在の値・訂正 / A closed period: published, current, corrections',
    ok: ClosingView,
  })
  show(@Param('period') period: string): Promise<ClosingView> {
    return this.closings.byPeriod(period);
  }

  @Post()
  @Route({
    permission: 'kpi:close',
    audit: 'kpi-period.closed',
    summary: '月または年度を確定する（取り消せません）/ Close a month or fiscal year, for good',
    status: 201,
    ok: ClosingView,
  })
  async close(
    @Body({ schema: CloseBody }) body: z.output<typeof CloseBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ClosingView> {
    return this.closings.byPeriod(await this.closePeriod.execute(body, actor));
  }

  @Post(':period/corrections/:id/note')
  @HttpCode(200)
  @Route({
    permission: 'kpi:close',
    audit: 'kpi-correction.noted',
    summary: '訂正の理由を書き添える / Say why a figure was corrected',
    ok: ClosingView,
  })
  async note(
    @Param('period') period: string,
    @Param('id') id: string,
    @Body({ schema: NoteBody }) { note }: z.output<typeof NoteBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ClosingView> {
    await this.noteCorrection.execute({ period, id, note }, actor);
    return this.closings.byPeriod(period);
  }
}
