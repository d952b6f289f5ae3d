import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { credentialsChanged } from '../domain/events.js';
import { PasswordRules } from '../services/accounts/password-rules.js';
import { hashPassword } from '../services/accounts/passwords.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { typedPassword } from './set-up-first-admin.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

export const NewPassword = z.strictObject({
  currentPassword: typedPassword,
  newPassword: typedPassword,
});

interface Input {
  session: OpenSession;
  newPassword: string;
}

/** A new password of one's own; the old one was shown just before (`Proofs.confirm`). Other sessions end. */
@Injectable()
export class ChangePassword extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly rules: PasswordRules,
    private readonly factors: SecondFactors,
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { session }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, session.subjectId);
  }

  protected authorise(): void {
    // One's own account: the session's.
  }

  protected async handle(
    tx: Tx,
    account: AccountRecord,
    { session, newPassword }: Input,
  ): Promise<Outcome<void>> {
    const { totpSince, passkeys } = await this.factors.summary(account.id, tx);
    const hasFactor = totpSince !== null || passkeys.length > 0;
    const at = { hasFactor, pointer: '/newPassword' };
    const { alone } = await this.rules.check(newPassword, account, at);
    const passwordHash = await hashPassword(newPassword);
    await this.accounts.update(tx, account.id, { passwordHash, passwordAlone: alone });
    await this.links.supersede('password-reset', account.id, tx);
    await this.sessions.endAll('account', account.id, { except: session.id, tx });
    return {
      result: undefined,
      events: [credentialsChanged(account.id, 'password')],
      audit: { action: 'password.changed', recordType: 'account', recordId: account.id },
    };
  }
}
