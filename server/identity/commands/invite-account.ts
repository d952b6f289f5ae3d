import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { STAFF_ROLES } from '../../platform/core/actor.js';
import { email, requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { takenEmail } from '../services/accounts/account-target.js';
import { emailKey } from '../services/links/digests.js';
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
  constructor(private readonly links: SignInLinks) {
    super();
  }

  protected async load(): Promise<string> {
    return newId();
  }

  protected authorise(): void {
    // `account:manage` is checked at the route.
  }

  protected async handle(tx: Tx, id: string, input: Input): Promise<Outcome<{ id: string }>> {
    const now = this.now();
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO account (id, name, email, email_key, role, invited_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (email_key) DO NOTHING RETURNING id`,
      [id, input.name, input.email, emailKey(input.email), input.role, now],
    );
    if (inserted.length === 0) throw takenEmail();
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
