import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessLinkList, AccessLinks, CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';

const CHANGING = {
  permission: 'consultation:write',
  record: { type: 'consultation', param: 'id' },
  limit: 'write',
  ok: AccessLinkList,
} as const;

/** The links of a case: the requester’s, and those of supporters who were asked. */
@Controller('api/v1/consultations/:id/access-links')
export class ConsultationAccessLinksController {
  constructor(private readonly links: AccessLinks) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.access-links-viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '相談のリンクの一覧 / Links that are out, to whom, since when, last opened',
    ok: AccessLinkList,
  })
  index(@Param('id') id: string): ReturnType<AccessLinks['of']> {
    return this.links.of('consultation', id);
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
    return this.links.replace('consultation', id, linkId, actor);
  }

  @Delete(':linkId')
  @Route({ ...CHANGING, audit: 'access-link.revoked', summary: 'リンクを止める / End a link' })
  revoke(
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @CurrentActor() actor: Actor,
  ): ReturnType<AccessLinks['of']> {
    return this.links.revoke('consultation', id, linkId, actor);
  }
}
