import { Injectable } from '@nestjs/common';
import { STAFF_ROLES, type StaffRole } from '../../../platform/core/actor.js';
import { newId } from '../../../platform/core/ids.js';
import { Accounts } from '../accounts/accounts.js';
import { SignInLinks } from './sign-in-links.js';

/** Printed links wait for somebody to walk to their browser: valid for a day, and once. */
const VALID_MINUTES = 24 * 60;

/** What start-up prints so that somebody can come in at all. */
@Injectable()
export class StartLinks {
  constructor(
    private readonly accounts: Accounts,
    private readonly signInLinks: SignInLinks,
  ) {}

  /** One link per staff role, for the first account that has it; nothing for roles nobody has. */
  async perRole(
    roles: readonly StaffRole[] = STAFF_ROLES,
  ): Promise<{ role: string; name: string; url: string }[]> {
    const accounts = await this.accounts.list();
    const links: { role: string; name: string; url: string }[] = [];
    for (const role of roles) {
      const account = accounts.find((candidate) => candidate.role === role);
      if (!account) continue;
      const { url } = await this.signInLinks.issue('account', account.id, VALID_MINUTES);
      links.push({ role, name: account.name, url });
    }
    return links;
  }

  /** A link for one supporter (the demo's). */
  async forSupporter(supporterId: string): Promise<string> {
    return (await this.signInLinks.issue('supporter', supporterId, VALID_MINUTES)).url;
  }

  /** The set-up link of an empty centre, or null when somebody has an account. */
  async setUp(): Promise<string | null> {
    if (!(await this.accounts.none())) return null;
    return (await this.signInLinks.issue('setup', newId(), VALID_MINUTES)).url;
  }
}
