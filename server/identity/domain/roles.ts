import type { Permission } from '../../platform/access.js';
import { STAFF_ROLES, type Actor, type StaffRole } from '../../platform/actor.js';

const READS: readonly Permission[] = [
  'session:own',
  'consultation:read',
  'supporter:read',
  'kpi:read',
  'delivery:read',
  'seminar:read',
];

const DESK_WORK: readonly Permission[] = [
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
const STAFF_PERMISSIONS: Record<StaffRole, ReadonlySet<Permission>> = {
  staff: new Set(DESK_WORK),
  manager: new Set<Permission>([
    ...DESK_WORK,
    'privacy:manage',
    'ranking:manage',
    'triage:manage',
    'kpi:write',
    'kpi:close',
  ]),
  admin: new Set<Permission>([
    ...DESK_WORK,
    'audit:read',
    'account:manage',
    'operations:read',
    'privacy:manage',
    'ranking:manage',
    'triage:manage',
  ]),
  auditor: new Set<Permission>([...READS, 'audit:read']),
};

/** What a person does with their own account; a key has neither password nor factor. */
const OWN_ACCOUNT: readonly Permission[] = ['account:own', 'account:enrol'];

/** The same for people who are signed in. */
const PERSON_PERMISSIONS = Object.fromEntries(
  STAFF_ROLES.map((role) => [role, new Set([...STAFF_PERMISSIONS[role], ...OWN_ACCOUNT])]),
) as unknown as Record<StaffRole, ReadonlySet<Permission>>;

const SUPPORTER_PERMISSIONS: ReadonlySet<Permission> = new Set(['desk:read', 'desk:write']);
/** Half-way in: the one step that is missing. */
const PENDING_PERMISSIONS = {
  'second-factor': new Set<Permission>(['session:pending']),
  enrolment: new Set<Permission>(['account:enrol']),
};
const NONE: ReadonlySet<Permission> = new Set();

/** Every permission the actor holds besides `public` and its own links. */
export function permissionsOf(actor: Actor): ReadonlySet<Permission> {
  if (actor.kind === 'account') {
    return actor.via === 'session' ? PERSON_PERMISSIONS[actor.role] : STAFF_PERMISSIONS[actor.role];
  }
  if (actor.kind === 'pending') return PENDING_PERMISSIONS[actor.missing];
  if (actor.kind === 'supporter') return SUPPORTER_PERMISSIONS;
  return NONE;
}
