import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { RetentionSetting, SetDefaultRetention } from '../commands/set-retention.js';
import { DueCases, PreviewQuery } from '../queries/due-cases.js';
import { ErasureRequests } from '../queries/erasure-requests.js';
import { ErasuresQuery, ListErasures } from '../queries/list-erasures.js';
import { ShowCasePrivacy } from '../queries/show-case-privacy.js';
import { DueCase, ErasureRequestView, ErasureView } from '../queries/views.js';

@Controller('api/v1')
export class RetentionController {
  constructor(
    private readonly due: DueCases,
    private readonly erasures: ListErasures,
    private readonly requests: ErasureRequests,
    private readonly privacy: ShowCasePrivacy,
    private readonly setDefault: SetDefaultRetention,
  ) {}

  @Get('retention/settings')
  @Route({
    permission: 'privacy:manage',
    audit: NOT_AUDITED,
    summary: '保存期間の設定 / Years a case is kept unless it says otherwise',
    ok: RetentionSetting,
  })
  async setting(): Promise<z.output<typeof RetentionSetting>> {
    return { years: await this.privacy.defaultYears() };
  }

  @Put('retention/settings')
  @Route({
    permission: 'privacy:manage',
    audit: 'retention.setting-changed',
    summary: '保存期間の設定を変える / Change it',
    ok: RetentionSetting,
  })
  async change(
    @Body({ schema: RetentionSetting }) body: z.output<typeof RetentionSetting>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof RetentionSetting>> {
    await this.setDefault.execute(body, actor);
    return body;
  }

  @Get('retention/preview')
  @Route({
    permission: 'privacy:manage',
    audit: 'retention.previewed',
    summary: '消去の予定 / What the nightly run will erase, and what is held back',
    ok: pageOf(DueCase),
  })
  preview(
    @Query({ schema: PreviewQuery }) query: z.output<typeof PreviewQuery>,
  ): Promise<Page<DueCase>> {
    return this.due.preview(query);
  }

  @Get('erasures')
  @Route({
    permission: 'privacy:manage',
    audit: NOT_AUDITED,
    summary: '消去の記録 / What was erased, newest first',
    ok: pageOf(ErasureView),
  })
  report(
    @Query({ schema: ErasuresQuery }) query: z.output<typeof ErasuresQuery>,
  ): Promise<Page<ErasureView>> {
    return this.erasures.page(query);
  }

  @Get('erasure-requests')
  @Route({
    permission: 'privacy:manage',
    audit: 'erasure-requests.listed',
    summary: '相談者からの消去の求め / Open requests of requesters, oldest first',
    ok: listOf(ErasureRequestView),
  })
  async requested(): Promise<{ items: ErasureRequestView[] }> {
    return { items: await this.requests.open() };
  }
}
