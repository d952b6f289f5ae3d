import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import { requireFreshProof } from '../services/sessions/proof.js';
import { credentialsChanged } from '../domain/events.js';
import { Passkeys } from '../services/factors/passkeys.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  session: OpenSession;
  /** The authenticator app, or the passkey of this id. */
  factor: { kind: 'totp' } | { kind: 'passkey'; id: string };
}

/** Gives a factor of one's own up. The last one stays where nobody gets in without. */
@Injectable()
export class RemoveFactor extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly config: Config,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
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

  protected async handle(
    tx: Tx,
    account: AccountRecord,
    { factor }: Input,
  ): Promise<Outcome<void>> {
    const removed =
      factor.kind === 'totp'
        ? await this.factors.removeTotp(tx, account.id)
        : isId(factor.id) && (await this.passkeys.remove(tx, account.id, factor.id));
    if (!removed) throw notFound();
    await this.afterwards(tx, account);
    return {
      result: undefined,
      events: [credentialsChanged(account.id, factor.kind)],
      audit: {
        action: 'second-factor.removed',
        recordType: 'account',
        recordId: account.id,
        changes: { factor: { from: factor.kind } },
      },
    };
  }

  private async afterwards(tx: Tx, account: AccountRecord): Promise<void> {
    const left = await this.factors.summary(account.id, tx);
    if (left.totpSince !== null || left.passkeys.length > 0) return;
    if (this.config.secondFactor === 'required') {
      throw conflict(
        'last-factor',
        '最後の認証方法は外せません。先に、ほかの認証方法を加えてください。',
      );
    }
    if (!account.passwordAlone && account.passwordHash !== null) {
      throw conflict(
        'password-short',
        '先に、パスワードを15文字以上に変えてください。認証方法を外すと、パスワードだけで守ることになります。',
      );
    }
    await this.factors.removeAll(tx, account.id);
  }
}
