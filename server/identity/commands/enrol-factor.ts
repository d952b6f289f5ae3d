import { Inject } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { unauthorised } from '../../platform/core/problems.js';
import { requireOwner } from '../services/sessions/proof.js';
import { credentialsChanged, type Credential } from '../domain/events.js';
import type { SecondFactors } from '../services/factors/second-factors.js';
import type { Sessions } from '../services/sessions/sessions.js';
import { type OpenSession } from '../services/sessions/sessions.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

export interface Enrolled {
  /** Shown this once, with the first factor; null when there are codes already. */
  recoveryCodes: string[] | null;
  /** The cookie of the session that is now all the way in; null when it was before. */
  token: string | null;
}

/**
 * Takes on a second factor. The first one comes with recovery codes, ends the sessions that were opened
 * without it, and lets a session that had to enrol all the way in.
 */
export abstract class EnrolFactor<Input extends { session: OpenSession }> extends Command<
  Input,
  AccountRecord,
  Enrolled
> {
  @Inject(AccountRepository) protected readonly accounts: AccountRepository;

  protected abstract readonly factor: Extract<Credential, 'totp' | 'passkey'>;

  constructor(
    protected readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  /** Keeps the factor. @throws Problem 422 when what was shown does not prove it. */
  protected abstract adopt(tx: Tx, account: AccountRecord, input: Input): Promise<void>;

  protected load(tx: Tx, { session }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, session.subjectId);
  }

  protected authorise(_actor: Actor, _account: AccountRecord, { session }: Input): void {
    // A session that must enrol has shown its password minutes ago and reaches nothing else.
    requireOwner(session, this.now());
  }

  protected async handle(tx: Tx, account: AccountRecord, input: Input): Promise<Outcome<Enrolled>> {
    const { session } = input;
    const before = await this.factors.summary(account.id, tx);
    const first = before.totpSince === null && before.passkeys.length === 0;
    await this.adopt(tx, account, input);
    const recoveryCodes = first ? await this.factors.renewRecoveryCodes(tx, account.id) : null;
    if (first) await this.sessions.endAll('account', account.id, { except: session.id, tx });
    const token = session.stage === 'full' ? null : await this.sessions.complete(session.id, tx);
    if (session.stage !== 'full' && token === null) throw unauthorised();
    return {
      result: { recoveryCodes, token },
      events: [credentialsChanged(account.id, this.factor)],
      audit: {
        action: 'second-factor.enrolled',
        recordType: 'account',
        recordId: account.id,
        changes: { factor: { to: this.factor } },
      },
    };
  }
}
