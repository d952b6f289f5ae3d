import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessLinkList, AccessLinks, CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';

const CHANGING = {
  permission: 'seminar:write',
  record: { type: 'registration', param: 'id' },
  limit: 'write',
  ok: AccessLinkList,
} as const;

/** The links of somebody’s place in a seminar. */
@Controller('api/v1/registrations/:id/access-links')
export class RegistrationAccessLinksController {
  constructor(private readonly links: AccessLinks) {}

  @Get()
  @Route({
    permission: 'seminar:read',
    audit: 'registration.access-links-viewed',
    record: { type: 'registration', param: 'id' },
    summary: '申込みのリンクの一覧 / Links that are out, to whom, since when, last opened',
    ok: AccessLinkList,
  })
  index(@Param('id') id: string): ReturnType<AccessLinks['of']> {
    return this.links.of('registration', id);
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
    return this.links.replace('registration', id, linkId, actor);
  }

  @Delete(':linkId')
  @Route({ ...CHANGING, audit: 'access-link.revoked', summary: 'リンクを止める / End a link' })
  revoke(
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @CurrentActor() actor: Actor,
  ): ReturnType<AccessLinks['of']> {
    return this.links.revoke('registration', id, linkId, actor);
  }
}
