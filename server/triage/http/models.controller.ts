import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { RequestTraining } from '../commands/request-training.js';
import { PromoteModel, PromotionBody } from '../commands/promote-model.js';
import { ListModels, ModelsView } from '../queries/list-models.js';

@Controller('api/v1/triage/models')
export class ModelsController {
  constructor(
    private readonly models: ListModels,
    private readonly promote: PromoteModel,
    private readonly requestTraining: RequestTraining,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '学習したモデルの版 / Versions of the learning categoriser and which one speaks',
    ok: ModelsView,
  })
  list(): Promise<ModelsView> {
    return this.models.all();
  }

  @Post('promotions')
  @HttpCode(200)
  @Route({
    permission: 'triage:manage',
    audit: 'triage-model.promoted',
    limit: 'write',
    summary: 'この版を使う・前の版に戻す / Let another version speak; null: the rules alone',
    ok: ModelsView,
  })
  async use(
    @Body({ schema: PromotionBody }) body: z.output<typeof PromotionBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ModelsView> {
    await this.promote.execute(body, actor);
    return this.models.all();
  }

  @Post('trainings')
  @HttpCode(202)
  @Route({
    permission: 'triage:manage',
    audit: 'triage-model.asked',
    limit: 'write',
    summary: 'いま学習する / Have the worker train now instead of tonight',
    status: 202,
  })
  train(@CurrentActor() actor: Actor): Promise<void> {
    return this.requestTraining.execute(undefined, actor);
  }
}
