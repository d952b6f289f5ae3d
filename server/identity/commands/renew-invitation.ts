import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { conflict } from '../../platform/core/problems.js';
import { accountInvited } from '../domain/events.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { INVITATION_MINUTES } from './invite-account.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  accountId: string;
}

/** Sends an invitation again; the link of the earlier one stops working. */
@Injectable()
export class RenewInvitation extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly links: SignInLinks,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { accountId }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, accountId);
  }

  protected authorise(): void {
    // `account:manage` is checked at the route.
  }

  protected async handle(tx: Tx, account: AccountRecord): Promise<Outcome<void>> {
    if (account.passwordHash !== null || account.disabledAt !== null) {
      throw conflict(
        'not-invited',
        'この人はもうパスワードを決めているか、アカウントが止まっています。招待は要りません。',
      );
    }
    const link = await this.links.issue('invitation', account.id, INVITATION_MINUTES, tx);
    return {
      result: undefined,
      events: [accountInvited(account.id, link.id)],
      audit: { action: 'account.invited', recordType: 'account', recordId: account.id },
    };
  }
}
