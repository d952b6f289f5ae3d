import { z } from 'zod';
import type { StaffRole } from '../../platform/core/actor.js';
import { PERMISSIONS, type Permission } from '../../platform/core/permissions.js';
import { KEY_PERMISSIONS, STAFF_PERMISSIONS } from './roles.js';

const ORDER: readonly StaffRole[] = ['staff', 'auditor', 'manager', 'admin'];

/** Everything a key can be given: what some role may do, but never what only a person may. */
export const GRANTABLE = PERMISSIONS.filter(
  (permission) =>
    permission !== 'session:own' && ORDER.some((role) => KEY_PERMISSIONS[role].has(permission)),
) as [Permission, ...Permission[]];
export const GrantablePermission = z.enum(GRANTABLE).meta({ id: 'GrantablePermission' });

/** What a key is limited by. */
export interface KeyGrant {
  role: StaffRole;
  /** Null: all that the role gives (keys from before there were scopes, and of the command line). */
  permissions: readonly Permission[] | null;
  /** The role its owner has today; null where nobody owns it. */
  ownerRole: StaffRole | null;
}

/** What a key is today: never more than its role, its scope and its owner's role of today allow. */
export function effective({ role, permissions, ownerRole }: KeyGrant): {
  role: StaffRole;
  permissions: Permission[];
} {
  const wanted = permissions ?? GRANTABLE;
  return {
    role: ownerRole === null || covers(ownerRole, role) ? role : ownerRole,
    permissions: wanted.filter(
      (value) =>
        KEY_PERMISSIONS[role].has(value) &&
        (ownerRole === null || KEY_PERMISSIONS[ownerRole].has(value)),
    ),
  };
}

/** The smallest role that gives all of these, among those that the maker's role includes; or null. */
export function roleFor(permissions: readonly Permission[], maker: StaffRole): StaffRole | null {
  const fits = (role: StaffRole) =>
    permissions.every((permission) => KEY_PERMISSIONS[role].has(permission));
  return ORDER.find((role) => covers(maker, role) && fits(role)) ?? null;
}

/** Whether everything the one role may do, the other may too. */
function covers(role: StaffRole, other: StaffRole): boolean {
  return [...STAFF_PERMISSIONS[other]].every((staffPermission) =>
    STAFF_PERMISSIONS[role].has(staffPermission),
  );
}
