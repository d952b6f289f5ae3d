import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { DeleteReplyTemplate } from '../commands/delete-reply-template.js';
import { SaveReplyTemplate, ReplyTemplateBody } from '../commands/save-reply-template.js';
import {
  FilledReply,
  ReplyTemplates,
  replyTemplateView,
  ReplyTemplateView,
} from '../queries/reply-templates.js';

const RECORD = { type: 'reply-template', param: 'id' };

/** Replies the desk has ready: kept here, filled at the case. */
@Controller('api/v1')
export class ReplyTemplatesController {
  constructor(
    private readonly templates: ReplyTemplates,
    private readonly save: SaveReplyTemplate,
    private readonly drop: DeleteReplyTemplate,
  ) {}

  @Get('reply-templates')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '返信の文例 / Reply templates, by name',
    ok: listOf(ReplyTemplateView),
  })
  async index(): Promise<{ items: ReplyTemplateView[] }> {
    return { items: await this.templates.all() };
  }

  @Post('reply-templates')
  @Route({
    permission: 'message:write',
    audit: 'reply-template.created',
    limit: 'write',
    summary: '文例を作る / Write a reply template',
    status: 201,
    ok: ReplyTemplateView,
  })
  async create(
    @Body({ schema: ReplyTemplateBody }) body: z.output<typeof ReplyTemplateBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ReplyTemplateView> {
    return replyTemplateView(await this.save.execute({ ...body, id: null, version: null }, actor));
  }

  @Put('reply-templates/:id')
  @Route({
    permission: 'message:write',
    audit: 'reply-template.updated',
    record: RECORD,
    limit: 'write',
    summary: '文例を書き直す / Change a reply template (If-Match)',
    ok: ReplyTemplateView,
  })
  async update(
    @Param('id') id: string,
    @Body({ schema: ReplyTemplateBody }) body: z.output<typeof ReplyTemplateBody>,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<ReplyTemplateView> {
    return replyTemplateView(await this.save.execute({ ...body, id, version }, actor));
  }

  @Delete('reply-templates/:id')
  @HttpCode(204)
  @Route({
    permission: 'message:write',
    audit: 'reply-template.removed',
    record: RECORD,
    limit: 'write',
    summary: '文例を消す / Remove a reply template',
    status: 204,
  })
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drop.execute({ id }, actor);
  }

  @Get('consultations/:id/reply-templates')
  @Route({
    permission: 'message:write',
    audit: 'consultation.viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '相談に合わせて差し込んだ文例 / Reply templates filled for a case',
    ok: listOf(FilledReply),
  })
  async filled(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: FilledReply[] }> {
    return { items: await this.templates.filledFor(id, actor) };
  }
}
