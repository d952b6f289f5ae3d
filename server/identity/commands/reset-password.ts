import { Injectable } from '@nestjs/common';
import { PasswordRules } from '../services/accounts/password-rules.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SignInLinks } from '../services/links/sign-in-links.js';
import { SetPasswordByLink } from './set-password-by-link.js';

/** A forgotten password is replaced; then the person signs in as ever, second factor included. */
@Injectable()
export class ResetPassword extends SetPasswordByLink {
  protected readonly kind = 'password-reset';
  protected readonly action = 'password.reset';

  constructor(
    links: SignInLinks,
    rules: PasswordRules,
    factors: SecondFactors,
    sessions: Sessions,
  ) {
    super(links, rules, factors, sessions);
  }
}
