import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor, IdempotencyKey, IfMatch } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { SaveSeries, SeriesBody } from '../commands/save-series.js';
import { RegisterForSeries, type SeriesReceipt } from '../commands/register-for-series.js';
import { SeriesRegistrationBody } from '../domain/registration-schema.js';
import { Series } from '../queries/series.js';
import { SeriesView } from '../queries/views.js';
import { ReceiptView } from './registrations.controller.js';

const SeriesReceiptView = z
  .object({ items: z.array(ReceiptView.extend({ seminarId: z.string() })) })
  .meta({ id: 'SeriesRegistrationReceipt' });

const RECORD = { type: 'seminar-series', param: 'id' };

@Controller('api/v1/seminar-series')
export class SeriesController {
  constructor(
    private readonly series: Series,
    private readonly saveSeries: SaveSeries,
    private readonly registerForSeries: RegisterForSeries,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'セミナーのシリーズ / Series of seminars',
    ok: listOf(SeriesView),
  })
  async index(): Promise<{ items: SeriesView[] }> {
    return { items: await this.series.list() };
  }

  @Post()
  @Route({
    permission: 'seminar:write',
    audit: 'seminar-series.created',
    limit: 'write',
    summary: 'シリーズを作る / Make a series',
    status: 201,
    ok: SeriesView,
  })
  async create(
    @Body({ schema: SeriesBody }) body: z.output<typeof SeriesBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SeriesView> {
    const { id } = await this.saveSeries.execute({ id: null, version: null, body }, actor);
    return this.series.one(id);
  }

  @Get(':id')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    record: RECORD,
    summary: 'シリーズを読む / One series',
    ok: SeriesView,
  })
  show(@Param('id') id: string): Promise<SeriesView> {
    return this.series.one(id);
  }

  @Patch(':id')
  @Route({
    permission: 'seminar:write',
    audit: 'seminar-series.changed',
    record: RECORD,
    limit: 'write',
    summary: 'シリーズを直す / Mend a series (If-Match required)',
    ok: SeriesView,
  })
  async change(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: SeriesBody }) body: z.output<typeof SeriesBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SeriesView> {
    await this.saveSeries.execute({ body, id, version }, actor);
    return this.series.one(id);
  }

  @Post(':id/registrations')
  @Route({
    permission: 'public',
    staffPermission: 'seminar:write',
    audit: 'seminar-series.applied',
    record: RECORD,
    limit: 'register',
    summary: 'シリーズにまとめて申し込む / Register for all open seminars of a series',
    status: 201,
    ok: SeriesReceiptView,
  })
  register(
    @Param('id') seriesId: string,
    @Body({ schema: SeriesRegistrationBody }) registration: SeriesRegistrationBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<SeriesReceipt> {
    return this.registerForSeries.execute({ seriesId, registration, idempotencyKey }, actor);
  }
}
