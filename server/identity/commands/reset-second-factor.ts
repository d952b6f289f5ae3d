import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { requireFreshProof } from '../services/sessions/proof.js';
import { credentialsChanged } from '../domain/events.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  accountId: string;
  session: OpenSession | null;
}

/**
 * Somebody has lost phone and recovery codes, and an administrator knows them: their factors are
 * removed and their sessions end. They enrol anew at the next sign-in where a factor is required.
 */
@Injectable()
export class ResetSecondFactor extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { accountId }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, accountId);
  }

  protected authorise(actor: Actor, account: AccountRecord, { session }: Input): void {
    requireFreshProof(session, this.now());
    if (actor.kind === 'account' && actor.id === account.id) {
      throw conflict('own-account', '自分の認証方法は「自分のアカウント」で変えてください。');
    }
  }

  protected async handle(tx: Tx, account: AccountRecord): Promise<Outcome<void>> {
    await this.factors.removeAll(tx, account.id);
    await this.sessions.endAll('account', account.id, { tx });
    return {
      result: undefined,
      events: [credentialsChanged(account.id, 'factors-reset')],
      audit: { action: 'second-factor.reset', recordType: 'account', recordId: account.id },
    };
  }
}
