import { Injectable } from '@nestjs/common';
import type { Configuration, IDToken } from 'openid-client';
import { Config } from '../../../platform/config/config.js';
import { isLoopback } from '../../../platform/config/loopback.js';
import { Logger } from '../../../platform/core/logger.js';
import { Problem } from '../../../platform/core/problems.js';
import { PROOF_MINUTES } from '../../domain/stage.js';
import type { ProviderIdentity } from './provider-identities.js';

/** What must come back unchanged; kept sealed in the browser's cookie meanwhile. */
export interface ProviderAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** What the provider says of somebody; `strong` when it asked for two factors itself (RFC 8176 `mfa`). */
export interface VouchedFor extends ProviderIdentity {
  strong: boolean;
  /** When they last showed it who they are; null where it does not say. */
  seenAt: Date | null;
  /** Their address, asked for where the token does not hold it; null unless the provider has verified it. */
  verifiedEmail: () => Promise<string | null>;
}

/** OpenID Connect Core §2: a subject is at most 255 ASCII characters. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** The prefecture's own OpenID provider: authorization code flow with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private discovered: Promise<Configuration> | undefined;

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  get enabled(): boolean {
    return this.config.oidc !== undefined;
  }

  /** Where the browser goes next. */
  async begin(): Promise<{ url: string; attempt: ProviderAttempt }> {
    const oidc = await import('openid-client');
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: 'openid email profile',
      // Its own session may have been left alone for hours: who comes in shows who they are (§3.1.2.1).
      max_age: String(PROOF_MINUTES * 60),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /**
   * Checks what the browser brought back; null when anything does not fit. `query` is the callback's own: the address itself is ours, never the Host header's.
   */
  async finish(query: string, attempt: ProviderAttempt): Promise<VouchedFor | null> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${this.redirectUri}${query}`),
        {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims || !SUBJECT.test(claims.sub)) return null;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        strong: isStrong(claims),
        seenAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1_000),
        verifiedEmail: () => this.emailOf(claims, tokens.access_token),
      };
    } catch (error) {
      this.logger.warn('oidc.refused', { code: codeOf(error) });
      return null;
    }
  }

  private async emailOf(claims: IDToken, accessToken: string): Promise<string | null> {
    if (typeof claims.email === 'string') return verified(claims);
    const oidc = await import('openid-client');
    try {
      const configuration = await this.configuration();
      return verified(await oidc.fetchUserInfo(configuration, accessToken, claims.sub));
    } catch (error) {
      this.logger.warn('oidc.refused', { code: codeOf(error) });
      return null;
    }
  }

  private get redirectUri(): string {
    return `${this.config.publicUrl}/auth/oidc/callback`;
  }

  /** Read at the first sign-in and kept; a provider that does not answer is asked again the next time. */
  private async configuration(): Promise<Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      this.logger.warn('oidc.unavailable', { code: codeOf(error) });
      throw new Problem({
        status: 503,
        code: 'provider-unavailable',
        title: '認証サービスにつながりません',
        detail: '時間をおいて試すか、メールアドレスとパスワードでサインインしてください。',
      });
    }
  }

  private async discover(): Promise<Configuration> {
    const settings = this.config.oidc;
    if (!settings) throw new Error('OIDC_ISSUER is not set');
    const oidc = await import('openid-client');
    const issuer = new URL(settings.issuer);
    const insecure = issuer.protocol === 'http:' && isLoopback(issuer.hostname);
    return oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: 10,
      // Tokens come straight from the provider over TLS; their signatures are checked all the same.
      execute: [
        oidc.enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- a provider on this very machine
        ...(insecure ? [oidc.allowInsecureRequests] : []),
      ],
    });
  }
}

const verified = (person: Readonly<Record<string, unknown>>): string | null =>
  typeof person['email'] === 'string' && person['email_verified'] === true ? person['email'] : null;

function isStrong({ amr }: IDToken): boolean {
  return Array.isArray(amr) && amr.includes('mfa');
}

/** The library's code, never its message: messages can hold what the provider said of somebody. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}
