import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessLinkList, AccessLinks, CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';

const CHANGING = {
  permission: 'supporter:write',
  record: { type: 'supporter', param: 'id' },
  limit: 'write',
  ok: AccessLinkList,
} as const;

/** The links of a supporter, and where they are signed in. */
@Controller('api/v1/supporters/:id/access-links')
export class SupporterAccessLinksController {
  constructor(private readonly links: AccessLinks) {}

  @Get()
  @Route({
    permission: 'supporter:read',
    audit: 'supporter.access-links-viewed',
    record: { type: 'supporter', param: 'id' },
    summary: '支援者のリンクの一覧 / Links that are out, to whom, since when, last opened',
    ok: AccessLinkList,
  })
  index(@Param('id') id: string): ReturnType<AccessLinks['of']> {
    return this.links.of('supporter', id);
  }

  @Post(':linkId/replacement')
  @HttpCode(200)
  @Route({
    ...CHANGING,
    audit: 'access-link.replaced',
    summary: '新しいリンクを送る / Send a new one by mail; the former ends',
  })
  replace(
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @CurrentActor() actor: Actor,
  ): ReturnType<AccessLinks['of']> {
    return this.links.replace('supporter', id, linkId, actor);
  }

  @Delete(':linkId')
  @Route({ ...CHANGING, audit: 'access-link.revoked', summary: 'リンクを止める / End a link' })
  revoke(
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @CurrentActor() actor: Actor,
  ): ReturnType<AccessLinks['of']> {
    return this.links.revoke('supporter', id, linkId, actor);
  }
}
