import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { STAFF_ROLES } from '../../platform/core/actor.js';
import { email, requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { AccountRepository } from '../db/account.repository.js';
import { accountInvited } from '../domain/events.js';
import { SignInLinks } from '../services/links/sign-in-links.js';

export const NewAccount = z.strictObject({
  name: requiredLine(100),
  email,
  role: z.enum(STAFF_ROLES),
});
type Input = z.output<typeof NewAccount>;

/** An invitation waits over a long weekend. */
export const INVITATION_MINUTES = 72 * 60;

/** An administrator asks somebody to join: an account without a password, and a link by mail to set one. */
@Injectable()
export class InviteAccount extends Command<Input, string, { id: string }> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: SignInLinks,
  ) {
    super();
  }

  protected async load(): Promise<string> {
    return newId();
  }

  protected authorise(): void {
    // `account:manage` is checked at the route.
  }

  protected async handle(tx: Tx, id: string, input: Input): Promise<Outcome<{ id: string }>> {
    await this.accounts.invite(tx, { id, ...input }, this.now());
    const link = await this.links.issue('invitation', id, INVITATION_MINUTES, tx);
    return {
      result: { id },
      events: [accountInvited(id, link.id)],
      audit: {
        action: 'account.invited',
        recordType: 'account',
        recordId: id,
        changes: { role: { to: input.role } },
      },
    };
  }
}
