import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import type { Actor, StaffRole } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { newId } from '../../../platform/core/ids.js';
import type { Permission } from '../../../platform/core/permissions.js';
import {
  aYearFrom,
  hourOf,
  keyState,
  type KeyLife,
  type KeyState,
} from '../../domain/api-key-life.js';
import { hintOf, isToken, newToken } from '../../domain/api-key-token.js';
import { effective, type KeyGrant } from '../../domain/key-scope.js';

interface KeyTerms {
  id?: string;
  ownerId?: string | null;
  permissions?: readonly Permission[] | null;
  /** A year from now unless said; null is never. */
  expiresAt?: Date | null;
  tx?: Tx;
}

/** The row behind a secret, and which of the two secrets it is. */
interface FoundKey extends KeyLife, KeyGrant {
  id: string;
  name: string;
  current: boolean;
  usedAt: Date | null;
}

/** Keys for programs: `Authorization: Bearer miedx_key_…`, each within a role, a scope and a time. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Makes a key and gives it; it is shown this once and kept as a hash. */
  async create(
    name: string,
    role: StaffRole,
    { id = newId(), tx = this.unitOfWork.read, ...terms }: KeyTerms = {},
  ): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = terms.expiresAt === undefined ? aYearFrom(now) : terms.expiresAt;
    await tx.query(
      `INSERT INTO api_key (id, name, role, permissions, owner_id, token_hash, hint, created_at,
                            issued_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
      [
        id,
        name,
        role,
        terms.permissions ?? null,
        terms.ownerId ?? null,
        digest(token),
        hintOf(token),
        now,
        expiresAt,
      ],
    );
    return token;
  }

  /** Gives the key another secret; the one of today works on until `overlapUntil`. */
  async replace(
    tx: Tx,
    id: string,
    { overlapUntil, expiresAt }: { overlapUntil: Date; expiresAt: Date | null },
  ): Promise<string> {
    const token = newToken();
    await tx.query(
      `UPDATE api_key SET previous_token_hash = token_hash, previous_expires_at = $4,
              previous_last_used_at = last_used_at, token_hash = $2, hint = $3, issued_at = $5,
              expires_at = $6, last_used_at = NULL, version = version + 1
       WHERE id = $1`,
      [id, digest(token), hintOf(token), overlapUntil, this.clock.now(), expiresAt],
    );
    return token;
  }

  /** The actor behind a key that works, or why there is none: `unknown`, or the state it is in. */
  async find(key: string): Promise<Actor | Exclude<KeyState, 'active'> | 'unknown'> {
    if (!isToken(key)) return 'unknown';
    const now = this.clock.now();
    const hash = digest(key);
    const [found] = await this.unitOfWork.query<FoundKey>(
      `SELECT api_key.id, api_key.name, api_key.role, permissions, token_hash = $1 AS current,
              CASE WHEN token_hash = $1 THEN last_used_at ELSE previous_last_used_at END AS "usedAt",
              CASE WHEN token_hash = $1 THEN expires_at
                   ELSE least(previous_expires_at, expires_at) END AS "expiresAt",
              revoked_at AS "revokedAt", owner_id AS "ownerId", account.role AS "ownerRole",
              account.disabled_at AS "ownerDisabledAt"
       FROM api_key LEFT JOIN account ON account.id = owner_id
       WHERE token_hash = $1 OR previous_token_hash = $1`,
      [hash],
    );
    if (!found) return 'unknown';
    const state = keyState(found, now);
    if (state !== 'active') return state;
    await this.touch(found, now);
    const { id, name } = found;
    return { kind: 'account', id, name, via: 'api-key', ...effective(found) };
  }

  /** The name of a key and when it ends, for the mail about it. */
  async describe(id: string): Promise<{ name: string; expiresAt: Date | null } | null> {
    const [key] = await this.unitOfWork.query<{ name: string; expiresAt: Date | null }>(
      `SELECT name, expires_at AS "expiresAt" FROM api_key WHERE id = $1`,
      [id],
    );
    return key ?? null;
  }

  /** Notes the hour of the last use, of today's secret or of the one before. */
  private async touch({ id, current, usedAt }: FoundKey, now: Date): Promise<void> {
    const hour = hourOf(now);
    if (usedAt !== null && usedAt >= hour) return;
    const column = current ? 'last_used_at' : 'previous_last_used_at';
    await this.unitOfWork.query(`UPDATE api_key SET ${column} = $2 WHERE id = $1`, [id, hour]);
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
