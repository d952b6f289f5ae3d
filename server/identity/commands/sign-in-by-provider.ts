import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { notFound, unauthorised } from '../../platform/core/problems.js';
import { Accounts, type Account } from '../services/accounts/accounts.js';
import { keyFor, seal, unseal } from '../domain/sealed.js';
import { isFresh } from '../domain/stage.js';
import {
  IdentityProvider,
  type ProviderAttempt,
  type VouchedFor,
} from '../services/accounts/identity-provider.js';
import { ProviderIdentities } from '../services/accounts/provider-identities.js';
import { SignIn, type Entered } from './sign-in.js';

/** How long somebody may take at the provider. */
const ATTEMPT_MS = 10 * 60_000;
const OWNER = 'oidc attempt';

/**
 * Sign-in at the prefecture's identity provider, for accounts that exist. The first one finds the account
 * by its verified address and links it to the person there (issuer and subject); from then on only that
 * person is let in, whatever their address is called: addresses are given to others, subjects are not.
 */
@Injectable()
export class SignInByProvider {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly provider: IdentityProvider,
    private readonly accounts: Accounts,
    private readonly identities: ProviderIdentities,
    private readonly signIn: SignIn,
  ) {
    this.key = keyFor(config.secrets.sessions, 'oidc attempts');
  }

  /** The provider's page, and the sealed attempt for the browser's cookie. @throws Problem 404 when off */
  async begin(): Promise<{ url: string; sealed: string }> {
    if (!this.provider.enabled) throw notFound();
    const { url, attempt } = await this.provider.begin();
    const until = this.clock.now().getTime() + ATTEMPT_MS;
    const sealed = seal(this.key, OWNER, JSON.stringify({ ...attempt, until }));
    return { url, sealed: sealed.toString('base64url') };
  }

  /**
   * Lets in whom the provider vouches for; as far as to our own second factor unless it asked for two.
   * @throws Problem 401 when anything does not fit or the account is somebody else's, 404 when off.
   */
  async finish(query: string, sealed: string | undefined): Promise<Entered> {
    if (!this.provider.enabled) throw notFound();
    const attempt = this.open(sealed ?? '');
    const person = attempt && (await this.provider.finish(query, attempt));
    const account = person && (await this.accountOf(person));
    if (!account) {
      await this.signIn.noteRefusal(null);
      throw unauthorised(
        '認証サービスでのサインインができませんでした。もう一度試すか、管理者にアカウントがあるかお尋ねください。',
      );
    }
    const { issuer, subject, strong, seenAt } = person;
    return this.signIn.enter(account.id, {
      strong,
      identity: { issuer, subject },
      proven: isFresh(seenAt, this.clock.now()),
    });
  }

  private async accountOf(person: VouchedFor): Promise<Account | null> {
    const linked = await this.identities.accountOf(person);
    if (linked !== null) return this.accounts.active(linked);
    const email = await person.verifiedEmail();
    const account = email === null ? null : await this.accounts.byEmail(email);
    if (account && (await this.identities.isLinked(account.id))) {
      throw await this.identities.refuse(account.id);
    }
    return account;
  }

  private open(sealed: string): ProviderAttempt | null {
    const text = unseal(this.key, OWNER, Buffer.from(sealed, 'base64url'));
    if (text === null) return null;
    const { until, ...attempt } = JSON.parse(text) as ProviderAttempt & { until: number };
    return until > this.clock.now().getTime() ? attempt : null;
  }
}
