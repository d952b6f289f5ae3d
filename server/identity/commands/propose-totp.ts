import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireOwner } from '../services/sessions/proof.js';
import { newTotpSecret, totpUri } from '../domain/totp.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

interface Input {
  session: OpenSession;
}

export interface ProposedTotp {
  secret: string;
  uri: string;
}

/** A fresh secret for an authenticator app; it counts for nothing until the app shows a code for it. */
@Injectable()
export class ProposeTotp extends Command<Input, AccountRecord, ProposedTotp> {
  constructor(
    private readonly centre: Centre,
    private readonly factors: SecondFactors,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { session }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, session.subjectId);
  }

  protected authorise(_actor: Actor, _account: AccountRecord, { session }: Input): void {
    requireOwner(session, this.now());
  }

  protected async handle(tx: Tx, account: AccountRecord): Promise<Outcome<ProposedTotp>> {
    const secret = newTotpSecret();
    await this.factors.propose(tx, account.id, secret);
    return {
      result: { secret, uri: totpUri(secret, this.centre.profile.name, account.email) },
      audit: { action: 'second-factor.proposed', recordType: 'account', recordId: account.id },
    };
  }
}
