import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { ConfirmTriage, TriageBody } from '../commands/confirm-triage.js';
import { ShowTriage, TriageView } from '../queries/show-triage.js';

const RECORD = { type: 'consultation', param: 'id' };

@Controller('api/v1/consultations/:id/triage')
export class TriageController {
  constructor(
    private readonly triage: ShowTriage,
    private readonly confirm: ConfirmTriage,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'triage.viewed',
    record: RECORD,
    summary: '分類の案と確定 / What the case seems to be about, and what staff said',
    ok: TriageView,
  })
  show(@Param('id') id: string): Promise<TriageView> {
    return this.triage.of(id);
  }

  @Put()
  @Route({
    permission: 'triage:confirm',
    audit: 'triage.confirmed',
    record: RECORD,
    summary: '分類を確定・修正する / Confirm or correct the triage',
    ok: TriageView,
  })
  async decide(
    @Param('id') id: string,
    @Body({ schema: TriageBody }) body: z.output<typeof TriageBody>,
    @CurrentActor() actor: Actor,
  ): Promise<TriageView> {
    await this.confirm.execute({ id, ...body }, actor);
    return this.triage.of(id);
  }
}
