import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { CopyBody, CopySeminar } from '../commands/copy-seminar.js';
import { CreateSeminar } from '../commands/create-seminar.js';
import { CancelSeminarBody, MarkHeldBody, MoveSeminar } from '../commands/move-seminar.js';
import { UpdateSeminar } from '../commands/update-seminar.js';
import { NewSeminar, SeminarChanges } from '../domain/seminar-schema.js';
import type { SeminarState } from '../domain/seminar-states.js';
import { Seminars, SeminarsQuery } from '../queries/seminars.js';
import { SeminarSummary, SeminarView } from '../queries/views.js';

const RECORD = { type: 'seminar', param: 'id' };

@Controller('api/v1/seminars')
export class SeminarsController {
  constructor(
    private readonly seminars: Seminars,
    private readonly createSeminar: CreateSeminar,
    private readonly updateSeminar: UpdateSeminar,
    private readonly moveSeminar: MoveSeminar,
    private readonly copySeminar: CopySeminar,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    staffPermission: 'seminar:read',
    audit: NOT_AUDITED,
    summary: 'セミナーの一覧（職員には下書きも） / Seminars (with drafts for the desk)',
    ok: pageOf(SeminarSummary),
  })
  index(
    @Query({ schema: SeminarsQuery }) query: SeminarsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<SeminarSummary>> {
    return this.seminars.page(query, actor);
  }

  @Post()
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.created',
    limit: 'write',
    summary: 'セミナーの下書きを作る / Draft a seminar',
    status: 201,
    ok: SeminarView,
  })
  async create(
    @Body({ schema: NewSeminar }) plan: NewSeminar,
    @CurrentActor() actor: Actor,
  ): Promise<SeminarView> {
    const { id } = await this.createSeminar.execute(plan, actor);
    return this.seminars.one(id, actor);
  }

  @Get(':id')
  @Route({
    permission: 'public',
    staffPermission: 'seminar:read',
    audit: NOT_AUDITED,
    record: RECORD,
    summary: 'セミナーを読む / One seminar',
    ok: SeminarView,
  })
  show(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SeminarView> {
    return this.seminars.one(id, actor);
  }

  @Patch(':id')
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.changed',
    record: RECORD,
    limit: 'write',
    summary: 'セミナーを直す / Change (If-Match required)',
    ok: SeminarView,
  })
  async change(
    @Param('id') seminarId: string,
    @IfMatch() version: number,
    @Body({ schema: SeminarChanges }) changes: SeminarChanges,
    @CurrentActor() actor: Actor,
  ): Promise<SeminarView> {
    await this.updateSeminar.execute({ seminarId, version, changes }, actor);
    return this.seminars.one(seminarId, actor);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.published',
    record: RECORD,
    limit: 'write',
    summary: '公開する（受付終了からの再開も） / Publish, or open again',
    ok: SeminarView,
  })
  publish(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SeminarView> {
    return this.move(id, 'published', actor);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.closed',
    record: RECORD,
    limit: 'write',
    summary: '申込みの受付を終える / Close applications',
    ok: SeminarView,
  })
  close(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SeminarView> {
    return this.move(id, 'closed', actor);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.held',
    record: RECORD,
    limit: 'write',
    summary: '開催したことを記録する / Record that it was held',
    ok: SeminarView,
  })
  async markHeld(
    @Param('id') seminarId: string,
    @Body({ schema: MarkHeldBody }) { absent }: z.output<typeof MarkHeldBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SeminarView> {
    await this.moveSeminar.execute({ seminarId, to: 'held', absent }, actor);
    return this.seminars.one(seminarId, actor);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.cancelled',
    record: RECORD,
    limit: 'write',
    summary: '中止する（申込者全員に知らせる） / Call off, and tell everybody',
    ok: SeminarView,
  })
  async cancel(
    @Param('id') seminarId: string,
    @Body({ schema: CancelSeminarBody }) { reason }: z.output<typeof CancelSeminarBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SeminarView> {
    await this.moveSeminar.execute({ seminarId, to: 'cancelled', reason }, actor);
    return this.seminars.one(seminarId, actor);
  }

  @Post(':id/copy')
  @Route({
    permission: 'seminar:write',
    audit: 'seminar.copied',
    record: RECORD,
    limit: 'write',
    summary: '去年のセミナーから下書きを作る / Copy as a new draft',
    status: 201,
    ok: SeminarView,
  })
  async copy(
    @Param('id') seminarId: string,
    @Body({ schema: CopyBody }) body: z.output<typeof CopyBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SeminarView> {
    const { id } = await this.copySeminar.execute({ seminarId, ...body }, actor);
    return this.seminars.one(id, actor);
  }

  private async move(seminarId: string, to: SeminarState, actor: Actor): Promise<SeminarView> {
    await this.moveSeminar.execute({ seminarId, to }, actor);
    return this.seminars.one(seminarId, actor);
  }
}
