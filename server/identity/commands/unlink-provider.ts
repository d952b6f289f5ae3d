import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireFreshProof } from '../services/sessions/proof.js';
import { credentialsChanged } from '../domain/events.js';
import { ProviderIdentities } from '../services/accounts/provider-identities.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  accountId: string;
  session: OpenSession | null;
}

/**
 * The provider has made somebody anew, or the centre has changed providers: an administrator who knows
 * the person takes the link away, and their sessions end. Their next sign-in there links them again.
 */
@Injectable()
export class UnlinkProvider extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly identities: ProviderIdentities,
    private readonly sessions: Sessions,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { accountId }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, accountId);
  }

  protected authorise(_actor: Actor, _account: AccountRecord, { session }: Input): void {
    requireFreshProof(session, this.now());
  }

  protected async handle(
    tx: Tx,
    account: AccountRecord,
    { session }: Input,
  ): Promise<Outcome<void>> {
    await this.identities.unlink(tx, account.id);
    // An administrator who does this to their own account stays where they are.
    await this.sessions.endAll('account', account.id, { except: session?.id ?? null, tx });
    return {
      result: undefined,
      events: [credentialsChanged(account.id, 'provider-unlinked')],
      audit: { action: 'account.provider-unlinked', recordType: 'account', recordId: account.id },
    };
  }
}
