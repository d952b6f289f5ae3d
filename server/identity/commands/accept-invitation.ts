import { Injectable } from '@nestjs/common';
import { PasswordRules } from '../services/accounts/password-rules.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { SetPasswordByLink } from './set-password-by-link.js';

/** An invited person sets the first password; `SignIn.enter` may then let them in as far as they are. */
@Injectable()
export class AcceptInvitation extends SetPasswordByLink {
  protected readonly kind = 'invitation';
  protected readonly action = 'account.accepted';

  constructor(
    links: SignInLinks,
    rules: PasswordRules,
    factors: SecondFactors,
    sessions: Sessions,
  ) {
    super(links, rules, factors, sessions);
  }
}
