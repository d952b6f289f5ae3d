import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { email } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { Accounts, type Account } from '../services/accounts/accounts.js';
import { passwordResetRequested } from '../domain/events.js';
import { SignInLinks } from '../services/links/sign-in-links.js';

export const PasswordResetRequest = z.strictObject({ email });
type Input = z.output<typeof PasswordResetRequest>;

/** How long a link for a new password is good. */
export const RESET_MINUTES = 30;

/**
 * Somebody has forgotten a password. An unknown address takes exactly the same steps — a link (to
 * nobody), an event, an audit entry — so that neither answer nor time tells who has an account.
 */
@Injectable()
export class RequestPasswordReset extends Command<Input, Account | null, void> {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: SignInLinks,
  ) {
    super();
  }

  protected load(_tx: Tx, input: Input): Promise<Account | null> {
    return this.accounts.byEmail(input.email);
  }

  protected authorise(): void {
    // Anybody may ask; only who reads the account's mail gets the link.
  }

  protected async handle(tx: Tx, account: Account | null): Promise<Outcome<void>> {
    const subject = account?.id ?? newId();
    const { id } = await this.links.issue('password-reset', subject, RESET_MINUTES, tx);
    return {
      result: undefined,
      events: [passwordResetRequested(id)],
      audit: {
        action: 'password-reset.requested',
        recordType: 'account',
        recordId: account?.id ?? '-',
      },
    };
  }
}
