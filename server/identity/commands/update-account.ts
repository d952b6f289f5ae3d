import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { changesOfVersion } from '../../database/save-command.js';
import type { Actor } from '../../platform/core/actor.js';
import { STAFF_ROLES } from '../../platform/core/actor.js';
import { email, requiredLine } from '../../platform/validation/fields.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { newId } from '../../platform/core/ids.js';
import { conflict } from '../../platform/core/problems.js';
import { requireFreshProof } from '../services/sessions/proof.js';
import { emailKey } from '../services/links/digests.js';
import { accountInvited, addressChanged, credentialsChanged } from '../domain/events.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { INVITATION_MINUTES } from './invite-account.js';
import { AccountRepository, type AccountRecord } from '../db/account.repository.js';
import { FormerAddressRepository } from '../db/former-address.repository.js';

export const AccountChanges = z
  .strictObject({ name: requiredLine(100), email, role: z.enum(STAFF_ROLES) })
  .partial();
export const OwnAccountChanges = z.strictObject({ name: requiredLine(100), email }).partial();

interface Input {
  accountId: string;
  version: number;
  changes: z.output<typeof AccountChanges>;
  session: OpenSession | null;
}

/** Name, address and role. The address is what somebody comes in by: whoever changes it shows who they are. */
@Injectable()
export class UpdateAccount extends Command<Input, AccountRecord, void> {
  constructor(
    private readonly links: SignInLinks,
    private readonly accounts: AccountRepository,
    private readonly formerAddresses: FormerAddressRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { accountId }: Input): Promise<AccountRecord> {
    return this.accounts.lock(tx, accountId);
  }

  protected authorise(actor: Actor, account: AccountRecord, { changes, session }: Input): void {
    if (changes.email !== undefined && changes.email !== account.email) {
      requireFreshProof(session, this.now());
    }
    const own = actor.kind === 'account' && actor.id === account.id;
    if (own && changes.role !== undefined && changes.role !== account.role) {
      throw conflict('own-account', '自分の役割は変えられません。ほかの管理者に頼んでください。');
    }
  }

  protected async handle(
    tx: Tx,
    account: AccountRecord,
    { version, changes }: Input,
  ): Promise<Outcome<void>> {
    const differing = changesOfVersion(account, version, changes, ['name', 'email']);
    if (changes.email !== undefined)
      await this.accounts.refuseTakenEmail(tx, changes.email, account.id);
    if ('role' in differing) await this.accounts.requireAnotherAdministrator(tx, account);
    if (Object.keys(differing).length > 0) {
      const key = changes.email === undefined ? {} : { emailKey: emailKey(changes.email) };
      await this.accounts.update(tx, account.id, { ...changes, ...key, version: version + 1 });
    }
    return {
      result: undefined,
      events: 'email' in differing ? await this.leaveOldAddress(tx, account) : [],
      audit: {
        action: 'account.updated',
        recordType: 'account',
        recordId: account.id,
        changes: differing,
      },
    };
  }

  /**
   * Links on their way to the old address must not work any more; whoever has not come in yet is invited
   * at the new one. The old address is kept for the mail that tells its owner, who may not be the one
   * that changed it.
   */
  private async leaveOldAddress(tx: Tx, account: AccountRecord): Promise<DomainEvent[]> {
    const { id: accountId, email } = account;
    for (const kind of ['account', 'invitation', 'password-reset'] as const) {
      await this.links.supersede(kind, accountId, tx);
    }
    const changedAt = this.now();
    const id = newId(changedAt.getTime());
    await this.formerAddresses.insert(tx, { id, accountId, address: email, changedAt });
    const events = [credentialsChanged(accountId, 'email'), addressChanged(id)];
    if (
      account.passwordHash !== null ||
      account.invitedAt === null ||
      account.disabledAt !== null
    ) {
      return events;
    }
    const link = await this.links.issue('invitation', accountId, INVITATION_MINUTES, tx);
    return [...events, accountInvited(accountId, link.id)];
  }
}
