import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { StaffRole } from '../../platform/core/actor.js';
import type { Permission } from '../../platform/core/permissions.js';
import { keyState, NOTICE_DAYS, type KeyState } from '../domain/api-key-life.js';
import { effective } from '../domain/key-scope.js';
import { ApiKeyEntity } from './api-key.entity.js';

/** A key, locked until the transaction ends, with its owner as of now. */
export interface LockedKey {
  key: Readonly<ApiKeyEntity>;
  ownerRole: StaffRole | null;
  state: KeyState;
  /** What it may do today. */
  permissions: readonly Permission[];
}

@Injectable()
export class ApiKeyRepository extends Repository<ApiKeyEntity> {
  protected readonly entity = ApiKeyEntity;

  /** @throws Problem 404 */
  async lockWithOwner(tx: Tx, id: string, now: Date): Promise<LockedKey> {
    const key = await this.lock(tx, id);
    const { expiresAt, ownerId, permissions, revokedAt, role } = key;
    const [owner] = await tx.query<{ role: StaffRole; disabledAt: Date | null }[]>(
      `SELECT role, disabled_at AS "disabledAt" FROM account WHERE id = $1`,
      [ownerId],
    );
    const ownerRole = owner?.role ?? null;
    const state = keyState(
      { expiresAt, revokedAt, ownerId, ownerDisabledAt: owner?.disabledAt ?? null },
      now,
    );
    return {
      key,
      ownerRole,
      state,
      permissions: effective({ role, permissions, ownerRole }).permissions,
    };
  }

  /** Notes which keys end soon and were not told of yet; gives their ids. */
  async noteEnding(tx: Tx, at: Date): Promise<string[]> {
    // A key that was made for less time than the notice is not news to whoever made it.
    const ending = await tx.query<{ id: string }[]>(
      `WITH due AS (
         SELECT api_key.id, expires_at, min(days) AS days FROM api_key, unnest($2::smallint[]) AS days
         WHERE revoked_at IS NULL AND expires_at > $1
           AND expires_at <= $1::timestamptz + days * interval '1 day'
           AND issued_at < expires_at - days * interval '1 day'
         GROUP BY api_key.id, expires_at), noted AS (
       UPDATE api_key SET end_noted_for = due.expires_at, end_noted_days = due.days FROM due
       WHERE api_key.id = due.id
         AND (end_noted_for IS DISTINCT FROM due.expires_at OR end_noted_days > due.days)
       RETURNING api_key.id)
       SELECT id FROM noted`,
      [at, NOTICE_DAYS],
    );
    return ending.map(({ id }) => id);
  }
}
