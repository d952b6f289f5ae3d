import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';

export type Switch = 'disable' | 'enable';

interface Input {
  accountId: string;
  to: Switch;
}

const ACTIONS: Record<Switch, string> = {
  disable: 'account.disabled',
  enable: 'account.enabled',
};

/** An administrator stops an account (its sessions and links end at once), or lets it in again. */
@Injectable()
export class SwitchAccount extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly sessions: Sessions,
    private readonly links: SignInLinks,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { accountId }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, accountId);
  }

  protected authorise(actor: Actor, account: AccountRecord, { to }: Input): void {
    if (to === 'disable' && actor.kind === 'account' && actor.id === account.id) {
      throw conflict(
        'own-account',
        '自分のアカウントは止められません。ほかの管理者に頼んでください。',
      );
    }
  }

  protected async handle(tx: Tx, account: AccountRecord, { to }: Input): Promise<Outcome<void>> {
    if (to === 'disable') await this.disable(tx, account);
    if (to === 'enable' && account.disabledAt !== null) await this.set(tx, account, null);
    return {
      result: undefined,
      audit: { action: ACTIONS[to], recordType: 'account', recordId: account.id },
    };
  }

  private async disable(tx: Tx, account: AccountRecord): Promise<void> {
    await this.accounts.requireAnotherAdministrator(tx, account);
    if (account.disabledAt === null) await this.set(tx, account, this.now());
    await this.sessions.endAll('account', account.id, { tx });
    for (const kind of ['account', 'invitation', 'password-reset'] as const) {
      await this.links.supersede(kind, account.id, tx);
    }
  }

  private async set(tx: Tx, account: AccountRecord, disabledAt: Date | null): Promise<void> {
    await this.accounts.update(tx, account.id, { disabledAt, version: account.version + 1 });
  }
}
