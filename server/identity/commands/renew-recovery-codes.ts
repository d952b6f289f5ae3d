import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { requireFreshProof } from '../services/sessions/proof.js';
import { credentialsChanged } from '../domain/events.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  session: OpenSession;
}

/** Ten fresh recovery codes; earlier ones stop working. */
@Injectable()
export class RenewRecoveryCodes extends Command<Input, AccountRecord, string[]> {
  constructor(
    private readonly factors: SecondFactors,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { session }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, session.subjectId);
  }

  protected authorise(_actor: Actor, _account: AccountRecord, { session }: Input): void {
    requireFreshProof(session, this.now());
  }

  protected async handle(tx: Tx, account: AccountRecord): Promise<Outcome<string[]>> {
    const { totpSince, passkeys } = await this.factors.summary(account.id, tx);
    if (totpSince === null && passkeys.length === 0) {
      throw conflict('no-factor', '先に、認証アプリかパスキーを登録してください。');
    }
    return {
      result: await this.factors.renewRecoveryCodes(tx, account.id),
      events: [credentialsChanged(account.id, 'recovery-codes')],
      audit: { action: 'recovery-codes.renewed', recordType: 'account', recordId: account.id },
    };
  }
}
