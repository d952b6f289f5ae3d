import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { EraseBody, EraseCase } from '../commands/erase-case.js';
import { HoldBody, HoldCase } from '../commands/hold-case.js';
import { ReleaseHold } from '../commands/release-hold.js';
import { CaseRetentionBody, SetCaseRetention } from '../commands/set-retention.js';
import { Disclose } from '../queries/disclose.js';
import { ListErasures } from '../queries/list-erasures.js';
import { holdView, ShowCasePrivacy } from '../queries/show-case-privacy.js';
import { Disclosure, ErasureView, HoldView, PrivacyView } from '../queries/views.js';

const RECORD = { type: 'consultation', param: 'id' };

@Controller('api/v1/consultations/:id')
export class CasePrivacyController {
  constructor(
    private readonly privacy: ShowCasePrivacy,
    private readonly holdCase: HoldCase,
    private readonly releaseHold: ReleaseHold,
    private readonly setRetention: SetCaseRetention,
    private readonly eraseCase: EraseCase,
    private readonly erasures: ListErasures,
    private readonly disclose: Disclose,
  ) {}

  @Get('privacy')
  @Route({
    permission: 'privacy:manage',
    audit: 'consultation.privacy-viewed',
    record: RECORD,
    summary: '保存期間と消去の状況 / Retention, holds and erasure of a case',
    ok: PrivacyView,
  })
  show(@Param('id') id: string): Promise<PrivacyView> {
    return this.privacy.byId(id);
  }

  @Put('retention')
  @Route({
    permission: 'privacy:manage',
    audit: 'retention.changed',
    record: RECORD,
    summary: 'この相談の保存期間を決める / How long this case is kept (null: as the setting says)',
    ok: PrivacyView,
  })
  async changeRetention(
    @Param('id') consultationId: string,
    @Body({ schema: CaseRetentionBody }) body: z.output<typeof CaseRetentionBody>,
    @CurrentActor() actor: Actor,
  ): Promise<PrivacyView> {
    await this.setRetention.execute({ consultationId, ...body }, actor);
    return this.privacy.byId(consultationId);
  }

  @Get('holds')
  @Route({
    permission: 'privacy:manage',
    audit: 'consultation.privacy-viewed',
    record: RECORD,
    summary: '消去の保留 / Holds, newest first',
    ok: listOf(HoldView),
  })
  async holds(@Param('id') id: string): Promise<{ items: HoldView[] }> {
    return { items: await this.privacy.holds(id) };
  }

  @Post('holds')
  @Route({
    permission: 'privacy:manage',
    audit: 'hold.placed',
    record: RECORD,
    summary: '消去を保留する / Hold a case back from erasure',
    status: 201,
    ok: HoldView,
  })
  async hold(
    @Param('id') consultationId: string,
    @Body({ schema: HoldBody }) body: z.output<typeof HoldBody>,
    @CurrentActor() actor: Actor,
  ): Promise<HoldView> {
    return holdView(await this.holdCase.execute({ consultationId, ...body }, actor));
  }

  @Delete('holds/:holdId')
  @HttpCode(204)
  @Route({
    permission: 'privacy:manage',
    audit: 'hold.released',
    record: RECORD,
    summary: '保留を解く / Release a hold',
    status: 204,
  })
  release(
    @Param('id') consultationId: string,
    @Param('holdId') holdId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.releaseHold.execute({ consultationId, holdId }, actor);
  }

  @Post('erasure')
  @Route({
    permission: 'privacy:manage',
    audit: 'consultation.erased',
    record: RECORD,
    summary: '個人情報を消去する / Erase what tells of the people (cannot be undone)',
    status: 201,
    ok: ErasureView,
  })
  async erase(
    @Param('id') consultationId: string,
    @Body({ schema: EraseBody }) body: z.output<typeof EraseBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ErasureView> {
    const { id } = await this.eraseCase.execute({ consultationId, ...body }, actor);
    const view = await this.erasures.find(id);
    if (!view) throw notFound();
    return view;
  }

  @Get('export')
  @Header('content-disposition', 'attachment; filename="disclosure.json"')
  @Route({
    permission: 'privacy:manage',
    audit: 'consultation.exported',
    export: true,
    record: RECORD,
    summary: '保有する個人情報を書き出す / Everything held on the people of a case',
    ok: Disclosure,
  })
  export(@Param('id') id: string): Promise<Disclosure> {
    return this.disclose.cases([id]);
  }
}
