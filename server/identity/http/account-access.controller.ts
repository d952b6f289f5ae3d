import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { EndSessions } from '../commands/end-sessions.js';
import { ResetSecondFactor } from '../commands/reset-second-factor.js';
import { SwitchAccount, type Switch } from '../commands/switch-account.js';
import { UnlinkProvider } from '../commands/unlink-provider.js';
import { AccountView, ListAccounts, type AccountRow } from '../queries/list-accounts.js';
import { ListSessions, SessionList, type SessionRow } from '../queries/list-sessions.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { CurrentActor, CurrentSession } from './request-values.js';

const ACCOUNT = { type: 'account', param: 'id' } as const;

/** Who of the desk may come in now: stopping, lost phones, sessions of others. */
@Controller('api/v1/accounts/:id')
export class AccountAccessController {
  constructor(
    private readonly list: ListAccounts,
    private readonly switchAccount: SwitchAccount,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly unlinkProvider: UnlinkProvider,
    private readonly sessions: ListSessions,
    private readonly endSessions: EndSessions,
  ) {}

  @Post('disable')
  @HttpCode(200)
  @Route({
    permission: 'account:manage',
    audit: 'account.disabled',
    record: ACCOUNT,
    limit: 'write',
    summary: 'アカウントを止める / Disable; sessions and links end at once',
    ok: AccountView,
  })
  disable(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AccountRow> {
    return this.switch(id, 'disable', actor);
  }

  @Post('enable')
  @HttpCode(200)
  @Route({
    permission: 'account:manage',
    audit: 'account.enabled',
    record: ACCOUNT,
    limit: 'write',
    summary: 'アカウントを使えるようにする / Enable again',
    ok: AccountView,
  })
  enable(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AccountRow> {
    return this.switch(id, 'enable', actor);
  }

  @Delete('second-factor')
  @HttpCode(204)
  @Route({
    permission: 'account:manage',
    audit: 'second-factor.reset',
    record: ACCOUNT,
    limit: 'write',
    summary: '失くした認証方法を外す / Remove lost second factors (confirm first); sessions end',
    status: 204,
  })
  async resetFactor(
    @Param('id') accountId: string,
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    await this.resetSecondFactor.execute({ accountId, session }, actor);
  }

  @Delete('provider')
  @HttpCode(204)
  @Route({
    permission: 'account:manage',
    audit: 'account.provider-unlinked',
    record: ACCOUNT,
    limit: 'write',
    summary:
      '認証サービスとの結び付きを外す / Unlink from the person at the identity provider (confirm first); sessions end',
    status: 204,
  })
  async unlink(
    @Param('id') accountId: string,
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    await this.unlinkProvider.execute({ accountId, session }, actor);
  }

  @Get('sessions')
  @Route({
    permission: 'account:read',
    audit: 'account-sessions.viewed',
    record: ACCOUNT,
    summary: 'サインインの一覧 / Where somebody is signed in',
    ok: SessionList,
  })
  index(
    @Param('id') id: string,
    @CurrentSession() session: OpenSession | null,
  ): Promise<{ items: SessionRow[] }> {
    return this.sessions.of(id, session?.id ?? null);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Route({
    permission: 'account:manage',
    audit: 'session.ended',
    record: ACCOUNT,
    summary: 'サインインをすべて終える / End every session of somebody',
    status: 204,
  })
  async endAll(@Param('id') accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.endSessions.execute({ accountId }, actor);
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @Route({
    permission: 'account:manage',
    audit: 'session.ended',
    record: ACCOUNT,
    summary: 'サインインを一つ終える / End one session of somebody',
    status: 204,
  })
  async endOne(
    @Param('id') accountId: string,
    @Param('sessionId') sessionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.endSessions.execute({ accountId, sessionId }, actor);
  }

  private async switch(accountId: string, to: Switch, actor: Actor): Promise<AccountRow> {
    await this.switchAccount.execute({ accountId, to }, actor);
    return this.list.one(accountId);
  }
}
