import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { InviteAccount, NewAccount } from '../commands/invite-account.js';
import { RenewInvitation } from '../commands/renew-invitation.js';
import { AccountChanges, UpdateAccount } from '../commands/update-account.js';
import {
  AccountsQuery,
  AccountView,
  ListAccounts,
  type AccountRow,
} from '../queries/list-accounts.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { CurrentActor, CurrentSession, IfMatch } from './request-values.js';

const ACCOUNT = { type: 'account', param: 'id' } as const;

/** The people at the desk, for administrators. */
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly list: ListAccounts,
    private readonly invite: InviteAccount,
    private readonly renew: RenewInvitation,
    private readonly updateAccount: UpdateAccount,
  ) {}

  @Get()
  @Route({
    permission: 'account:read',
    audit: 'accounts.viewed',
    summary: 'アカウントの一覧 / List accounts with state, second factor and last sign-in',
    ok: pageOf(AccountView),
  })
  index(
    @Query({ schema: AccountsQuery }) query: z.output<typeof AccountsQuery>,
  ): Promise<Page<AccountRow>> {
    return this.list.page(query);
  }

  @Post()
  @Route({
    permission: 'account:manage',
    audit: 'account.invited',
    limit: 'write',
    summary: '職員を招待する / Invite somebody by mail; the link is good for 72 hours',
    ok: AccountView,
    status: 201,
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewAccount }) body: z.output<typeof NewAccount>,
  ): Promise<AccountRow> {
    const { id } = await this.invite.execute(body, actor);
    return this.list.one(id);
  }

  @Get(':id')
  @Route({
    permission: 'account:read',
    audit: 'account.viewed',
    record: ACCOUNT,
    summary: 'アカウント / One account',
    ok: AccountView,
  })
  show(@Param('id') id: string): Promise<AccountRow> {
    return this.list.one(id);
  }

  @Patch(':id')
  @Route({
    permission: 'account:manage',
    audit: 'account.updated',
    record: ACCOUNT,
    limit: 'write',
    summary: '名前・メールアドレス・役割を変える / Change name, address (confirm first) or role',
    ok: AccountView,
  })
  async update(
    @Param('id') accountId: string,
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
    @IfMatch() version: number,
    @Body({ schema: AccountChanges }) changes: z.output<typeof AccountChanges>,
  ): Promise<AccountRow> {
    await this.updateAccount.execute({ accountId, version, changes, session }, actor);
    return this.list.one(accountId);
  }

  @Post(':id/invitation')
  @HttpCode(200)
  @Route({
    permission: 'account:manage',
    audit: 'account.invited',
    record: ACCOUNT,
    limit: 'write',
    summary: '招待をもう一度送る / Send the invitation again; the earlier link stops working',
    ok: AccountView,
  })
  async inviteAgain(
    @Param('id') accountId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AccountRow> {
    await this.renew.execute({ accountId }, actor);
    return this.list.one(accountId);
  }
}
