import {
  PERSON_PERMISSIONS as PERSONS_ONLY,
  type Permission,
} from '../../platform/core/permissions.js';
import type { Actor, StaffRole } from '../../platform/core/actor.js';

const READS: readonly Permission[] = [
  'session:own',
  'consultation:read',
  'supporter:read',
  'kpi:read',
  'delivery:read',
  'seminar:read',
];

const OFFICE_PERMISSIONS: readonly Permission[] = [
  ...READS,
  'consultation:write',
  'consultation:intake',
  'triage:confirm',
  'message:write',
  'offer:write',
  'supporter:write',
  'seminar:write',
];

/** What each role at the desk may do. An auditor reads everything, the audit log included, and changes nothing. */
export const STAFF_PERMISSIONS: Record<StaffRole, ReadonlySet<Permission>> = {
  staff: new Set(OFFICE_PERMISSIONS),
  manager: new Set<Permission>([
    ...OFFICE_PERMISSIONS,
    'privacy:manage',
    'ranking:manage',
    'triage:manage',
    'kpi:write',
    'kpi:close',
  ]),
  admin: new Set<Permission>([
    ...OFFICE_PERMISSIONS,
    'audit:read',
    'account:read',
    'account:manage',
    'key:read',
    'key:manage',
    'operations:read',
    'privacy:manage',
    'ranking:manage',
    'triage:manage',
  ]),
  auditor: new Set<Permission>([...READS, 'audit:read', 'key:read']),
};

/** What a key of each role may do: never what makes people or decides how they come in. */
export const KEY_PERMISSIONS = byRole(
  (role) =>
    new Set(
      [...STAFF_PERMISSIONS[role]].filter((staffPermission) => !PERSONS_ONLY.has(staffPermission)),
    ),
);

/** What a person does with their own account; a key has neither password nor factor. */
const OWN_ACCOUNT: readonly Permission[] = ['account:own', 'account:enrol'];

/** The same for people who are signed in. */
const PERSON_PERMISSIONS = byRole((role) => new Set([...STAFF_PERMISSIONS[role], ...OWN_ACCOUNT]));

const SUPPORTER_PERMISSIONS: ReadonlySet<Permission> = new Set([
  'supporter-portal:read',
  'supporter-portal:write',
]);
/** Half-way in: the one step that is missing. */
const PENDING_PERMISSIONS = {
  'second-factor': new Set<Permission>(['session:pending']),
  enrolment: new Set<Permission>(['account:enrol']),
};
const NONE: ReadonlySet<Permission> = new Set();

/** Every permission the actor holds besides `public` and its own links. */
export function permissionsOf(actor: Actor): ReadonlySet<Permission> {
  if (actor.kind === 'account') {
    if (actor.via === 'session') return PERSON_PERMISSIONS[actor.role];
    const held = KEY_PERMISSIONS[actor.role];
    if (actor.permissions === undefined) return held;
    return new Set([
      'session:own',
      ...actor.permissions.filter((permission) => held.has(permission)),
    ]);
  }
  if (actor.kind === 'pending') return PENDING_PERMISSIONS[actor.missing];
  if (actor.kind === 'supporter') return SUPPORTER_PERMISSIONS;
  return NONE;
}

function byRole(
  permissions: (role: StaffRole) => ReadonlySet<Permission>,
): Record<StaffRole, ReadonlySet<Permission>> {
  return {
    staff: permissions('staff'),
    manager: permissions('manager'),
    admin: permissions('admin'),
    auditor: permissions('auditor'),
  };
}
