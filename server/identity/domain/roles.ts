import type { Permission } from '../../platform/access.js';
import type { Actor, StaffRole } from '../../platform/actor.js';

const READS: readonly Permission[] = [
  'session:own',
  'consultation:read',
  'supporter:read',
  'kpi:read',
  'delivery:read',
];

const DESK_WORK: readonly Permission[] = [
  ...READS,
  'consultation:write',
  'consultation:intake',
  'triage:confirm',
  'message:write',
  'offer:write',
  'supporter:write',
];

/** What each role at the desk may do. An auditor reads everything, the audit log included, and changes nothing. */
const STAFF_PERMISSIONS: Record<StaffRole, ReadonlySet<Permission>> = {
  staff: new Set(DESK_WORK),
  manager: new Set(DESK_WORK),
  admin: new Set<Permission>([...DESK_WORK, 'audit:read', 'account:manage', 'operations:read']),
  auditor: new Set<Permission>([...READS, 'audit:read']),
};

const SUPPORTER_PERMISSIONS: ReadonlySet<Permission> = new Set(['desk:read', 'desk:write']);
const NONE: ReadonlySet<Permission> = new Set();

/** Every permission the actor holds besides `public` and its own links. */
export function permissionsOf(actor: Actor): ReadonlySet<Permission> {
  if (actor.kind === 'account') return STAFF_PERMISSIONS[actor.role];
  if (actor.kind === 'supporter') return SUPPORTER_PERMISSIONS;
  return NONE;
}
