import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Centre } from '../../../centre/index.js';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/core/ids.js';

export type PasskeyPurpose = 'registration' | 'authentication';

/** Loaded with the first passkey: 30 MB that most processes never need. */
const webAuthn = () => import('@simplewebauthn/server');

/** A challenge waits this long for its signature. */
const CHALLENGE_MS = 5 * 60_000;

interface Credential {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: string;
  transports: string[];
}

/** WebAuthn as a second factor. Challenges are kept here, one per session and purpose, and work once. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(
    config: Config,
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    const url = new URL(config.publicUrl);
    this.origin = url.origin;
    this.rpId = url.hostname;
  }

  /** Browsers bind passkeys to names: at a bare address (127.0.0.1) there are none. */
  get available(): boolean {
    return isIP(this.rpId.replace(/^\[|\]$/g, '')) === 0;
  }

  async registrationOptions(
    sessionId: string,
    account: { id: string; name: string; email: string },
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const existing = await this.of(account.id);
    const { generateRegistrationOptions } = await webAuthn();
    const options = await generateRegistrationOptions({
      rpName: this.centre.profile.name,
      rpID: this.rpId,
      userID: new Uint8Array(Buffer.from(account.id)),
      userName: account.email,
      userDisplayName: account.name,
      excludeCredentials: existing.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports,
      })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.saveChallenge(sessionId, 'registration', options.challenge);
    return options;
  }

  /** Keeps a new passkey; false when its answer does not fit the challenge, this origin, or is known. */
  async register(
    tx: Tx,
    sessionId: string,
    accountId: string,
    name: string,
    response: RegistrationResponseJSON,
  ): Promise<boolean> {
    const challenge = await this.take(sessionId, 'registration');
    if (challenge === null) return false;
    const { verifyRegistrationResponse } = await webAuthn();
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: false,
    }).catch(() => null);
    if (!result?.verified) return false;
    const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [newId(), accountId, id, Buffer.from(publicKey), counter, transports, name, this.clock.now()],
    );
    return inserted.length === 1;
  }

  async authenticationOptions(
    sessionId: string,
    accountId: string,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const credentials = await this.of(accountId);
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      allowCredentials: credentials.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports,
      })),
      userVerification: 'preferred',
    });
    await this.saveChallenge(sessionId, 'authentication', options.challenge);
    return options;
  }

  /**
   * Whether the answer was signed by one of the account's passkeys for this session's challenge; null
   * when not. `userVerified`: the device asked for finger, face or PIN, so that it stands for two factors.
   */
  async authenticate(
    sessionId: string,
    accountId: string,
    response: AuthenticationResponseJSON,
  ): Promise<{ userVerified: boolean } | null> {
    const challenge = await this.take(sessionId, 'authentication');
    const credential = (await this.of(accountId)).find(
      (credential) => credential.credentialId === response.id,
    );
    if (challenge === null || !credential) return null;
    const { verifyAuthenticationResponse } = await webAuthn();
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: false,
      credential: {
        id: credential.credentialId,
        publicKey: new Uint8Array(credential.publicKey),
        counter: Number(credential.counter),
        transports: credential.transports,
      },
    }).catch(() => null);
    if (!result?.verified) return null;
    await this.unitOfWork.query(
      `UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1`,
      [credential.id, result.authenticationInfo.newCounter, this.clock.now()],
    );
    return { userVerified: result.authenticationInfo.userVerified };
  }

  async remove(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM passkey WHERE account_id = $1 AND id = $2`,
      [accountId, id],
    );
    return count > 0;
  }

  private of(accountId: string): Promise<Credential[]> {
    return this.unitOfWork.query<Credential>(
      `SELECT id, credential_id AS "credentialId", public_key AS "publicKey", counter, transports
       FROM passkey WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
  }

  private async saveChallenge(
    sessionId: string,
    purpose: PasskeyPurpose,
    challenge: string,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO passkey_challenge (session_id, purpose, challenge, expires_at)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, purpose) DO UPDATE SET challenge = $3, expires_at = $4`,
      [sessionId, purpose, challenge, new Date(this.clock.now().getTime() + CHALLENGE_MS)],
    );
  }

  /** Takes the challenge out: whatever the answer is, it has had its one try. */
  private async take(sessionId: string, purpose: PasskeyPurpose): Promise<string | null> {
    const [rows] = await this.unitOfWork.read.query<{ challenge: string; expiresAt: Date }[][]>(
      `DELETE FROM passkey_challenge WHERE session_id = $1 AND purpose = $2
       RETURNING challenge, expires_at AS "expiresAt"`,
      [sessionId, purpose],
    );
    const row = rows?.[0];
    return row && row.expiresAt > this.clock.now() ? row.challenge : null;
  }
}
