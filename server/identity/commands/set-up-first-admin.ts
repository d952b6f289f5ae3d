import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { email, requiredLine } from '../../platform/fields.js';
import { gone } from '../../platform/problems.js';
import { Accounts } from '../accounts.js';
import { Sessions } from '../sessions.js';
import { SignInLinks } from '../sign-in-links.js';

export const FirstAdmin = z.strictObject({
  name: requiredLine(100),
  email,
  password: z
    .string()
    .min(15, 'パスワードは15文字以上にしてください。長い文章のようなものが覚えやすく安全です。')
    .max(1_000),
});

/** The first person to open the set-up link becomes the administrator. */
@Injectable()
export class SetUpFirstAdmin {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signInLinks: SignInLinks,
  ) {}

  /**
   * Opens the first account and signs it in; gives the session token.
   * @throws Problem 410 when the link was used or an account exists already.
   */
  async execute(linkId: string, input: z.output<typeof FirstAdmin>): Promise<string> {
    const link = await this.signInLinks.usable(linkId);
    const open = link?.subjectKind === 'setup' && (await this.accounts.none());
    if (!open || !(await this.signInLinks.use(linkId))) {
      throw gone('setup-done', '初期設定はすでに済んでいます。サインインしてください。');
    }
    const account = await this.accounts.create({ ...input, role: 'admin' });
    return this.sessions.start('account', account.id);
  }
}
