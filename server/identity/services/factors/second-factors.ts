import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newRecoveryCodes, recoveryKey } from '../../domain/recovery-codes.js';
import { keyedHash, keysFor, seal, unseal, type Keys } from '../../domain/sealed.js';
import type { FactorMethod } from '../../domain/stage.js';
import { totpStep } from '../../domain/totp.js';

/** How long a shown QR code may wait for its first code. */
const PENDING_MS = 15 * 60_000;

export interface FactorSummary {
  totpSince: Date | null;
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
  recoveryCodesLeft: number;
}

interface TotpRow {
  secret: Buffer | null;
  lastStep: string;
  pendingSecret: Buffer | null;
  pendingUntil: Date | null;
}

/** Authenticator apps and recovery codes; what an account has. Passkeys are checked in `passkeys.ts`. */
@Injectable()
export class SecondFactors {
  private readonly sealKeys: Keys;
  private readonly codeKeys: Keys;

  constructor(
    config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    const { secrets, formerSecrets } = config;
    this.sealKeys = keysFor('totp secrets', secrets.sessions, formerSecrets.sessions);
    this.codeKeys = keysFor('recovery codes', secrets.sessions, formerSecrets.sessions);
  }

  async summary(accountId: string, tx: Tx = this.unitOfWork.read): Promise<FactorSummary> {
    const [totp] = await tx.query<{ confirmedAt: Date | null }[]>(
      `SELECT confirmed_at AS "confirmedAt" FROM totp_factor WHERE account_id = $1`,
      [accountId],
    );
    const passkeys = await tx.query<FactorSummary['passkeys']>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"
       FROM passkey WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
    const [codes] = await tx.query<{ left: number }[]>(
      `SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1 AND used_at IS NULL`,
      [accountId],
    );
    const totpSince = totp?.confirmedAt ?? null;
    return { totpSince, passkeys, recoveryCodesLeft: codes?.left ?? 0 };
  }

  /** What the account can show as its second factor; empty when it has none. */
  async methods(accountId: string): Promise<FactorMethod[]> {
    const { totpSince, passkeys, recoveryCodesLeft } = await this.summary(accountId);
    const methods: FactorMethod[] = [];
    if (totpSince) methods.push('totp');
    if (passkeys.length > 0) methods.push('passkey');
    if (methods.length > 0 && recoveryCodesLeft > 0) methods.push('recovery-code');
    return methods;
  }

  /** Whether an authenticator's code is right and new; of two who show it at once, one gets in. */
  async useTotp(accountId: string, code: string): Promise<boolean> {
    const row = await this.totp(accountId, this.unitOfWork.read);
    const secret = row?.secret ? this.unsealed(accountId, row.secret) : null;
    if (!row || secret === null) return false;
    const step = totpStep(secret, code, this.clock.now(), Number(row.lastStep));
    if (step === null) return false;
    // Sealed anew each time: whoever has signed in since a change of keys needs the old one no more.
    // Only in place of what was read: an app taken on meanwhile stays.
    const [, count] = await this.unitOfWork.read.query<[unknown, number]>(
      `UPDATE totp_factor SET last_step = $2, secret = $3
       WHERE account_id = $1 AND last_step < $2 AND secret = $4`,
      [accountId, step, this.sealed(accountId, secret), row.secret],
    );
    return count === 1;
  }

  /** Uses a recovery code up. */
  async useRecoveryCode(accountId: string, typed: string): Promise<boolean> {
    const [, count] = await this.unitOfWork.read.query<[unknown, number]>(
      `UPDATE recovery_code SET used_at = $3
       WHERE account_id = $1 AND code_hash = ANY ($2::bytea[]) AND used_at IS NULL`,
      [accountId, this.hashesOf(accountId, typed), this.clock.now()],
    );
    return count === 1;
  }

  /** Keeps a secret that becomes the factor with its first code; the one before goes on until then. */
  async propose(tx: Tx, accountId: string, secret: string): Promise<void> {
    await tx.query(
      `INSERT INTO totp_factor (account_id, pending_secret, pending_until) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET pending_secret = $2, pending_until = $3`,
      [
        accountId,
        this.sealed(accountId, secret),
        new Date(this.clock.now().getTime() + PENDING_MS),
      ],
    );
  }

  /** Makes the proposed secret the factor when the code shows that the app has it. */
  async adopt(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const now = this.clock.now();
    const row = await this.totp(accountId, tx);
    if (!row?.pendingSecret || !row.pendingUntil || row.pendingUntil <= now) return false;
    const secret = this.unsealed(accountId, row.pendingSecret);
    const step = secret === null ? null : totpStep(secret, code, now, 0);
    if (step === null) return false;
    await tx.query(
      `UPDATE totp_factor SET secret = pending_secret, confirmed_at = $2, last_step = $3,
              pending_secret = NULL, pending_until = NULL WHERE account_id = $1`,
      [accountId, now, step],
    );
    return true;
  }

  /** Ten fresh recovery codes, given this once; earlier ones stop working. */
  async renewRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.query(`DELETE FROM recovery_code WHERE account_id = $1`, [accountId]);
    await tx.query(
      `INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])`,
      [accountId, codes.map((code) => hashed(this.codeKeys.now, accountId, code))],
    );
    return codes;
  }

  async removeTotp(tx: Tx, accountId: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM totp_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL`,
      [accountId],
    );
    return count > 0;
  }

  async removeAll(tx: Tx, accountId: string): Promise<void> {
    for (const table of ['totp_factor', 'passkey', 'recovery_code']) {
      await tx.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
    }
  }

  private async totp(accountId: string, tx: Tx): Promise<TotpRow | undefined> {
    const [row] = await tx.query<TotpRow[]>(
      `SELECT secret, last_step AS "lastStep", pending_secret AS "pendingSecret",
              pending_until AS "pendingUntil" FROM totp_factor WHERE account_id = $1`,
      [accountId],
    );
    return row;
  }

  private sealed(accountId: string, secret: string): Buffer {
    return seal(this.sealKeys.now, accountId, secret);
  }

  private unsealed(accountId: string, sealed: Buffer): string | null {
    const { now, former } = this.sealKeys;
    for (const key of [now, ...former]) {
      const secret = unseal(key, accountId, sealed);
      if (secret !== null) return secret;
    }
    return null;
  }

  private hashesOf(accountId: string, code: string): Buffer[] {
    const { now, former } = this.codeKeys;
    return [now, ...former].map((key) => hashed(key, accountId, code));
  }
}

const hashed = (key: Buffer, accountId: string, code: string): Buffer =>
  keyedHash(key, accountId, recoveryKey(code));
