import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { LinkBody, LinkCases } from '../commands/link-cases.js';
import { MergeBody, MergeCases } from '../commands/merge-cases.js';
import { SplitBody, SplitCase } from '../commands/split-case.js';
import { UndoCaseLink } from '../commands/undo-case-link.js';
import { CaseLinks, CaseLinkView } from '../queries/case-links.js';
import { listOf } from '../queries/views.js';

const RECORD = { type: 'consultation', param: 'id' };
type Links = { items: CaseLinkView[] };

/** Merge, split, link; each answers with what the case has to do with others now. */
@Controller('api/v1')
export class CaseLinksController {
  constructor(
    private readonly links: CaseLinks,
    private readonly mergeCases: MergeCases,
    private readonly splitCase: SplitCase,
    private readonly linkCases: LinkCases,
    private readonly undoLink: UndoCaseLink,
  ) {}

  @Get('consultations/:id/links')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.links-viewed',
    record: RECORD,
    summary: '関係のある相談 / Cases this one was merged with, split from or linked to',
    ok: listOf(CaseLinkView),
  })
  async index(@Param('id') id: string): Promise<Links> {
    return { items: await this.links.of(id) };
  }

  @Post('consultations/:id/merge')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.merged',
    record: RECORD,
    limit: 'write',
    summary: 'ほかの相談にまとめる / Set the case aside into another',
    ok: listOf(CaseLinkView),
  })
  async merge(
    @Param('id') id: string,
    @Body({ schema: MergeBody }) body: z.output<typeof MergeBody>,
    @CurrentActor() actor: Actor,
  ): Promise<Links> {
    await this.mergeCases.execute({ id, ...body }, actor);
    return this.index(id);
  }

  @Post('consultations/:id/split')
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.split',
    record: RECORD,
    limit: 'write',
    summary: '相談を分ける / Make a second case of a part of this one',
    status: 201,
    ok: listOf(CaseLinkView),
  })
  async split(
    @Param('id') id: string,
    @Body({ schema: SplitBody }) body: z.output<typeof SplitBody>,
    @CurrentActor() actor: Actor,
  ): Promise<Links> {
    await this.splitCase.execute({ id, ...body }, actor);
    return this.index(id);
  }

  @Post('consultations/:id/links')
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.linked',
    record: RECORD,
    limit: 'write',
    summary: '相談を関連付ける / Note that two cases belong together',
    status: 201,
    ok: listOf(CaseLinkView),
  })
  async link(
    @Param('id') id: string,
    @Body({ schema: LinkBody }) body: z.output<typeof LinkBody>,
    @CurrentActor() actor: Actor,
  ): Promise<Links> {
    await this.linkCases.execute({ id, ...body }, actor);
    return this.index(id);
  }

  @Post('case-links/:id/undo')
  @HttpCode(204)
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.link-undone',
    record: { type: 'case-link', param: 'id' },
    limit: 'write',
    summary: 'まとめる・分ける・関連付けるを取り消す / Undo a merge, split or link',
    status: 204,
  })
  undo(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.undoLink.execute({ id }, actor);
  }
}
