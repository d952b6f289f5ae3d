import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { line } from '../../platform/validation/fields.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { CancelFigure, CancelFigureBody } from '../commands/cancel-figure.js';
import { EnterFigure, FigureBody } from '../commands/enter-figure.js';
import { CountEntries, entryView } from '../queries/count-entries.js';
import { KpiEntryView } from '../queries/kpi-views.js';

const EntriesQuery = z.strictObject({ key: line(60).optional() });

@Controller('api/v1/kpi/entries')
export class KpiEntriesController {
  constructor(
    private readonly entries: CountEntries,
    private readonly enterFigure: EnterFigure,
    private readonly cancelFigure: CancelFigure,
  ) {}

  @Get()
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '手で入力した実績 / Figures entered by hand, cancelled ones too',
    ok: listOf(KpiEntryView),
  })
  async list(
    @Query({ schema: EntriesQuery }) { key }: z.output<typeof EntriesQuery>,
  ): Promise<{ items: KpiEntryView[] }> {
    return { items: await this.entries.list(key) };
  }

  @Post()
  @Route({
    permission: 'kpi:write',
    audit: 'kpi-entry.entered',
    summary: '実績を入力する / Enter a figure with its evidence',
    status: 201,
    ok: KpiEntryView,
  })
  async enter(
    @Body({ schema: FigureBody }) body: FigureBody,
    @CurrentActor() actor: Actor,
  ): Promise<KpiEntryView> {
    return entryView(await this.enterFigure.execute(body, actor));
  }

  @Post(':id/cancellation')
  @Route({
    permission: 'kpi:write',
    audit: 'kpi-entry.cancelled',
    summary: '実績を取り消す / Take back a figure entered by mistake',
    status: 201,
    ok: KpiEntryView,
  })
  async cancel(
    @Param('id') id: string,
    @Body({ schema: CancelFigureBody }) { reason }: z.output<typeof CancelFigureBody>,
    @CurrentActor() actor: Actor,
  ): Promise<KpiEntryView> {
    return entryView(await this.cancelFigure.execute({ id, reason }, actor));
  }
}
