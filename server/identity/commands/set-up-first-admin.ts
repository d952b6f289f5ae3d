import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { email, requiredLine } from '../../platform/validation/fields.js';
import { gone } from '../../platform/core/problems.js';
import { Accounts } from '../services/accounts/accounts.js';
import { PasswordRules } from '../services/accounts/password-rules.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { SignIn } from './sign-in.js';

/** A password as it is typed; `PasswordRules` judges it. */
export const typedPassword = z.string().min(1).max(2_000);

export const FirstAdmin = z.strictObject({
  name: requiredLine(100),
  email,
  password: typedPassword,
});

/** The first person to open the set-up link becomes the administrator. */
@Injectable()
export class SetUpFirstAdmin {
  constructor(
    private readonly accounts: Accounts,
    private readonly rules: PasswordRules,
    private readonly signIn: SignIn,
    private readonly signInLinks: SignInLinks,
  ) {}

  /**
   * Opens the first account and signs it in (as far as to enrolling a second factor where one is
   * required); gives the session token.
   * @throws Problem 410 when the link was used or an account exists already, 422 for the password.
   */
  async execute(linkId: string, input: z.output<typeof FirstAdmin>): Promise<string> {
    const link = await this.signInLinks.usable(linkId);
    const open = link?.subjectKind === 'setup' && (await this.accounts.none());
    if (!open) throw done();
    const { alone } = await this.rules.check(input.password, input, { hasFactor: false });
    if (!(await this.signInLinks.use(linkId))) throw done();
    const account = await this.accounts.create({ ...input, role: 'admin', passwordAlone: alone });
    return (await this.signIn.enter(account.id)).token;
  }
}

const done = () => gone('setup-done', '初期設定はすでに済んでいます。サインインしてください。');
