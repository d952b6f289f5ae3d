import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireSession } from '../services/sessions/proof.js';
import { ChangePassword, NewPassword } from '../commands/change-password.js';
import { Proofs } from '../commands/proof.js';
import { PasswordResetRequest, RequestPasswordReset } from '../commands/request-password-reset.js';
import { OwnAccountChanges, UpdateAccount } from '../commands/update-account.js';
import { AccountView, ListAccounts, type AccountRow } from '../queries/list-accounts.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { CurrentActor, CurrentSession, IfMatch } from './request-values.js';

/** My own account: name, address, password. */
@Controller('auth')
export class OwnAccountController {
  constructor(
    private readonly accounts: ListAccounts,
    private readonly updateAccount: UpdateAccount,
    private readonly changePassword: ChangePassword,
    private readonly requestReset: RequestPasswordReset,
    private readonly proofs: Proofs,
  ) {}

  @Get('account')
  @Route({
    permission: 'account:own',
    audit: NOT_AUDITED,
    summary: '自分のアカウント / The account of the caller',
    ok: AccountView,
  })
  show(@CurrentSession() session: OpenSession | null): Promise<AccountRow> {
    return this.accounts.one(requireSession(session).subjectId);
  }

  @Patch('account')
  @Route({
    permission: 'account:own',
    audit: 'account.updated',
    summary:
      '自分の名前・メールアドレスを変える / Change own name or address (address: confirm first)',
    ok: AccountView,
  })
  async update(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
    @IfMatch() version: number,
    @Body({ schema: OwnAccountChanges }) changes: z.output<typeof OwnAccountChanges>,
  ): Promise<AccountRow> {
    const accountId = requireSession(session).subjectId;
    await this.updateAccount.execute({ accountId, version, changes, session }, actor);
    return this.accounts.one(accountId);
  }

  @Post('password')
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'password.changed',
    limit: 'sign-in',
    summary: 'パスワードを変える / Change own password; other sessions end',
    status: 204,
  })
  async password(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
    @Body({ schema: NewPassword }) body: z.output<typeof NewPassword>,
  ): Promise<void> {
    const openSession = requireSession(session);
    await this.proofs.confirm(openSession, { password: body.currentPassword });
    await this.changePassword.execute(
      { session: openSession, newPassword: body.newPassword },
      actor,
    );
  }

  /** Says the same, after the same steps, whether or not the address is somebody's. */
  @Post('password-reset')
  @HttpCode(202)
  @Route({
    permission: 'public',
    audit: 'password-reset.requested',
    limit: 'password-reset',
    summary: 'パスワードを決め直すメールを頼む / Ask for a mail to set a new password',
    status: 202,
  })
  async requestPasswordReset(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordResetRequest }) body: z.output<typeof PasswordResetRequest>,
  ): Promise<void> {
    await this.requestReset.execute(body, actor);
  }
}
