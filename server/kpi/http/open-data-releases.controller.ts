import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { DraftBody, DraftOpenData } from '../commands/draft-open-data.js';
import { PublishOpenData } from '../commands/publish-open-data.js';
import { OpenDataRelease, ShowOpenData } from '../queries/open-data.js';

/** Open data before it is public: prepared, looked at, approved. */
@Controller('api/v1/kpi/open-data')
export class OpenDataReleasesController {
  constructor(
    private readonly openData: ShowOpenData,
    private readonly draftOpenData: DraftOpenData,
    private readonly publishOpenData: PublishOpenData,
  ) {}

  @Get()
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: 'オープンデータの下書きと公開済み / Drafts and published releases',
    ok: listOf(OpenDataRelease),
  })
  async list(): Promise<{ items: OpenDataRelease[] }> {
    return { items: await this.openData.releases() };
  }

  @Get(':id')
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '公開前の確認 / Preview: what is shown and what is hidden',
    ok: OpenDataRelease,
  })
  show(@Param('id') id: string): Promise<OpenDataRelease> {
    return this.openData.release(id);
  }

  @Post()
  @Route({
    permission: 'kpi:write',
    audit: 'open-data.drafted',
    summary: 'オープンデータの下書きを作る / Prepare a closed fiscal year for publication',
    status: 201,
    ok: OpenDataRelease,
  })
  async draft(
    @Body({ schema: DraftBody }) body: z.output<typeof DraftBody>,
    @CurrentActor() actor: Actor,
  ): Promise<OpenDataRelease> {
    return this.openData.release(await this.draftOpenData.execute(body, actor));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Route({
    permission: 'kpi:close',
    audit: 'open-data.published',
    summary: '決裁して公開する（取り消せません）/ Approve and publish, for good',
    ok: OpenDataRelease,
  })
  async publish(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<OpenDataRelease> {
    return this.openData.release(await this.publishOpenData.execute({ id }, actor));
  }
}
