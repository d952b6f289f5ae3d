import type { Actor } from '../../../platform/core/actor.js';
import { unprocessable, type Problem } from '../../../platform/core/problems.js';
import type { Permission } from '../../../platform/core/permissions.js';
import type { ExpiryMistake } from '../../domain/api-key-life.js';
import { permissionsOf } from '../../domain/roles.js';

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
