import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { ActivateWeights, ActivationBody } from '../commands/activate-weights.js';
import { SaveWeights, WeightsBody } from '../commands/save-weights.js';
import { ListWeights, WeightsList } from '../queries/list-weights.js';
import { PreviewBody, PreviewWeights, WeightsPreview } from '../queries/preview-weights.js';

@Controller('api/v1/ranking/weights')
export class WeightsController {
  constructor(
    private readonly weights: ListWeights,
    private readonly preview: PreviewWeights,
    private readonly save: SaveWeights,
    private readonly activate: ActivateWeights,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '候補者の配点 / Versions of the weights, and which one ranks',
    ok: WeightsList,
  })
  list(): Promise<WeightsList> {
    return this.weights.all();
  }

  @Post('preview')
  @HttpCode(200)
  @Route({
    permission: 'ranking:manage',
    audit: 'ranking-weights.previewed',
    limit: 'write',
    summary: 'これまでの相談で試す / What other weights would have meant for past cases',
    ok: WeightsPreview,
  })
  try(
    @Body({ schema: PreviewBody }) { weights }: z.output<typeof PreviewBody>,
    @CurrentActor() actor: Actor,
  ): Promise<WeightsPreview> {
    return this.preview.of(weights, actor);
  }

  @Post()
  @Route({
    permission: 'ranking:manage',
    audit: 'ranking-weights.saved',
    limit: 'write',
    summary: '新しい配点を保存する / Add a version (ranks nothing before it is activated)',
    status: 201,
    ok: WeightsList,
  })
  async add(
    @Body({ schema: WeightsBody }) body: z.output<typeof WeightsBody>,
    @CurrentActor() actor: Actor,
  ): Promise<WeightsList> {
    await this.save.execute(body, actor);
    return this.weights.all();
  }

  @Post(':version/activation')
  @HttpCode(200)
  @Route({
    permission: 'ranking:manage',
    audit: 'ranking-weights.activated',
    limit: 'write',
    summary: 'この配点を使う・前の配点に戻す / Let a version rank from now on',
    ok: WeightsList,
  })
  async use(
    @Param('version') version: string,
    @Body({ schema: ActivationBody }) { reason }: z.output<typeof ActivationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<WeightsList> {
    await this.activate.execute({ version, reason }, actor);
    return this.weights.all();
  }
}
