import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessLinkList, AccessLinks } from '../services/links/access-links.js';
import { CurrentActor } from './request-values.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';

const CHANGING = {
  permission: 'account:manage',
  record: { type: 'account', param: 'id' },
  limit: 'write',
  ok: AccessLinkList,
} as const;

/** The links by which somebody at the office may come in. */
@Controller('api/v1/accounts/:id/access-links')
export class AccountLinksController {
  constructor(private readonly links: AccessLinks) {}

  @Get()
  @Route({
    permission: 'account:read',
    audit: 'account.access-links-viewed',
    record: { type: 'account', param: 'id' },
    summary: 'アカウントのリンクの一覧 / Links that are out, to whom, since when, last opened',
    ok: AccessLinkList,
  })
  index(@Param('id') id: string): ReturnType<AccessLinks['of']> {
    return this.links.of('account', id);
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
    return this.links.replace('account', id, linkId, actor);
  }

  @Delete(':linkId')
  @Route({ ...CHANGING, audit: 'access-link.revoked', summary: 'リンクを止める / End a link' })
  revoke(
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @CurrentActor() actor: Actor,
  ): ReturnType<AccessLinks['of']> {
    return this.links.revoke('account', id, linkId, actor);
  }
}
