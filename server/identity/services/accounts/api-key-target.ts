import type { Tx } from '../../../database/unit-of-work.js';
import type { Actor, StaffRole } from '../../../platform/core/actor.js';
import { isId } from '../../../platform/core/ids.js';
import { notFound, unprocessable, type Problem } from '../../../platform/core/problems.js';
import type { Permission } from '../../../platform/core/permissions.js';
import { ApiKeyEntity } from '../../db/api-key.entity.js';
import { keyState, type ExpiryMistake, type KeyState } from '../../domain/api-key-life.js';
import { effective } from '../../domain/key-scope.js';
import { permissionsOf } from '../../domain/roles.js';

/** A key, locked until the transaction ends, with its owner as of now. */
export interface LockedKey {
  key: ApiKeyEntity;
  ownerRole: StaffRole | null;
  state: KeyState;
  /** What it may do today. */
  permissions: readonly Permission[];
}

/** @throws Problem 404 */
export async function lockKey(tx: Tx, id: string, now: Date): Promise<LockedKey> {
  const key = isId(id)
    ? await tx.findOne(ApiKeyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!key) throw notFound();
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

/** What of these the actor may not do themselves: nobody gives more than they have. */
export function beyond(actor: Actor, permissions: readonly Permission[]): Permission[] {
  if (actor.kind === 'system') return [];
  const own = permissionsOf(actor);
  return permissions.filter((permission) => !own.has(permission));
}

export const beyondOwn = (): Problem =>
  unprocessable([
    {
      pointer: '/permissions',
      code: 'beyond-own',
      detail: 'ご自分の役割でできない操作は、キーに許せません。チェックを外してください。',
    },
  ]);

export const expiryMistake = (mistake: ExpiryMistake): Problem =>
  unprocessable([
    {
      pointer: '/expiresAt',
      code: mistake,
      detail:
        mistake === 'past'
          ? '期限は、これから先の日時にしてください。'
          : '期限は1年以内にしてください。1年を超えて使うときは、そのことを確かめる欄にもチェックを入れてください。',
    },
  ]);
