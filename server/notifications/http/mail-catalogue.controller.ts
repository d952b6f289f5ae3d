import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { RequestMailTest } from '../commands/request-mail-test.js';
import {
  CatalogueEntry,
  MailCatalogue,
  MailPreview,
  PreviewQuery,
} from '../queries/mail-catalogue.js';

/** Every mail the product sends, to read before anybody gets one. */
@Controller('api/v1/mail-catalogue')
export class MailCatalogueController {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly test: RequestMailTest,
  ) {}

  @Get()
  @Route({
    permission: 'delivery:read',
    audit: NOT_AUDITED,
    summary: 'メールの一覧表 / Every mail: to whom and when',
    ok: z.object({ items: z.array(CatalogueEntry) }),
  })
  index(): { items: CatalogueEntry[] } {
    return { items: this.catalogue.all() };
  }

  @Get(':template')
  @Route({
    permission: 'delivery:read',
    audit: NOT_AUDITED,
    summary: 'メールの見本 / A mail as it reads, about an invented case',
    ok: MailPreview,
  })
  show(
    @Param('template') template: string,
    @Query({ schema: PreviewQuery }) { language }: z.output<typeof PreviewQuery>,
  ): MailPreview {
    return this.catalogue.preview(template, language);
  }

  @Post(':template/test')
  @HttpCode(204)
  @Route({
    permission: 'message:write',
    audit: 'mail-test.requested',
    limit: 'write',
    summary: '自分あてに試し送りする / Send oneself an example',
    status: 204,
  })
  send(
    @Param('template') template: string,
    @Body({ schema: PreviewQuery }) { language }: z.output<typeof PreviewQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.test.execute({ template, language }, actor);
  }
}
