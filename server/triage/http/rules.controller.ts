import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { RestoreBody, RulesBody, SaveRules } from '../commands/save-rules.js';
import { ListRules, RulesView } from '../queries/list-rules.js';
import { PreviewRules, PreviewRulesBody, RulesPreview } from '../queries/preview-rules.js';

@Controller('api/v1/triage/rules')
export class RulesController {
  constructor(
    private readonly rules: ListRules,
    private readonly preview: PreviewRules,
    private readonly save: SaveRules,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '分類のルール / The rule table of triage and its versions',
    ok: RulesView,
  })
  list(): Promise<RulesView> {
    return this.rules.all();
  }

  @Post('preview')
  @HttpCode(200)
  @Route({
    permission: 'triage:manage',
    audit: 'triage-rules.previewed',
    limit: 'write',
    summary: '過去の相談で試す / What other rules would have said of confirmed cases',
    ok: RulesPreview,
  })
  try(
    @Body({ schema: PreviewRulesBody }) { rules }: z.output<typeof PreviewRulesBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RulesPreview> {
    return this.preview.of(rules, actor);
  }

  @Post()
  @Route({
    permission: 'triage:manage',
    audit: 'triage-rules.saved',
    limit: 'write',
    summary: 'ルールを保存する / Save a new version; it counts at once',
    status: 201,
    ok: RulesView,
  })
  async add(
    @Body({ schema: RulesBody }) body: z.output<typeof RulesBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RulesView> {
    await this.save.execute(body, actor);
    return this.rules.all();
  }

  @Post(':number/restoration')
  @HttpCode(200)
  @Route({
    permission: 'triage:manage',
    audit: 'triage-rules.saved',
    limit: 'write',
    summary: '前の版に戻す / Bring back an earlier version (0: the centre’s file)',
    ok: RulesView,
  })
  async restore(
    @Param('number') number: string,
    @Body({ schema: RestoreBody }) { note }: z.output<typeof RestoreBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RulesView> {
    if (!/^\d{1,9}$/u.test(number)) throw notFound();
    const restore = Number(number) === 0 ? 'file' : Number(number);
    await this.save.execute({ restore, note }, actor);
    return this.rules.all();
  }
}
