import { Inject } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { gone } from '../../platform/core/problems.js';
import { credentialsChanged } from '../domain/events.js';
import type { PasswordRules } from '../services/accounts/password-rules.js';
import { hashPassword } from '../services/accounts/passwords.js';
import type { SecondFactors } from '../services/factors/second-factors.js';
import type { Sessions } from '../services/sessions/sessions.js';
import type { SignInLinks } from '../services/links/sign-in-links.js';
import { type SignInSubject } from '../services/links/sign-in-links.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

export interface PasswordByLink {
  linkId: string;
  password: string;
}

/**
 * What an invitation and a reset have in common: the link is used up, the password is set, every other
 * link and every session of the account ends. It sets a password and opens nothing: the second factor
 * is asked for as ever.
 */
export abstract class SetPasswordByLink extends Command<
  PasswordByLink,
  AccountRecord,
  { accountId: string }
> {
  @Inject(AccountRepository) protected readonly accounts: AccountRepository;

  protected abstract readonly kind: Extract<SignInSubject, 'invitation' | 'password-reset'>;
  protected abstract readonly action: string;

  constructor(
    private readonly links: SignInLinks,
    private readonly rules: PasswordRules,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  protected async load(tx: Tx, { linkId }: PasswordByLink): Promise<AccountRecord> {
    const link = await this.links.usable(linkId);
    if (link?.subjectKind !== this.kind) throw this.over();
    const account = await this.accounts.lock(tx, link.subjectId);
    if (account.disabledAt !== null) throw this.over();
    return account;
  }

  protected authorise(): void {
    // The link is the proof: it went to the account's address.
  }

  protected async handle(
    tx: Tx,
    account: AccountRecord,
    { linkId, password }: PasswordByLink,
  ): Promise<Outcome<{ accountId: string }>> {
    const { totpSince, passkeys } = await this.factors.summary(account.id, tx);
    const hasFactor = totpSince !== null || passkeys.length > 0;
    const { alone } = await this.rules.check(password, account, { hasFactor });
    if (!(await this.links.use(linkId, tx))) throw this.over();
    const passwordHash = await hashPassword(password);
    await this.accounts.update(tx, account.id, { passwordHash, passwordAlone: alone });
    await this.links.supersede('invitation', account.id, tx);
    await this.links.supersede('password-reset', account.id, tx);
    await this.links.supersede('account', account.id, tx);
    await this.sessions.endAll('account', account.id, { tx });
    return {
      result: { accountId: account.id },
      events: [credentialsChanged(account.id, 'password')],
      audit: { action: this.action, recordType: 'account', recordId: account.id },
    };
  }

  private over() {
    return gone(
      'link-over',
      'このリンクは使えなくなりました。新しいリンクを受け取って、もう一度お試しください。',
    );
  }
}
