/** The one vocabulary of permissions. `identity` says which role has which. */
export const PERMISSIONS = [
  'public',
  'link:calendar',
  'link:tracking',
  'link:survey',
  'link:offer',
  'link:sign-in',
  'link:registration',
  'session:own',
  // The password was right, the second factor is still to come: nothing but handing it in.
  'session:pending',
  // Enrolling a second factor: people who are signed in, and people who must enrol before anything else.
  'account:enrol',
  // What somebody does with their own account. Never a key: keys have no password and no factor.
  'account:own',
  'consultation:read',
  'consultation:write',
  'consultation:intake',
  'triage:confirm',
  // What triage goes by: rules, and which learned model speaks.
  'triage:manage',
  'message:write',
  'offer:write',
  'supporter:read',
  'supporter:write',
  'kpi:read',
  // Figures entered by hand, with their evidence.
  'kpi:write',
  // What makes figures final or public: closing a period, approving open data.
  'kpi:close',
  'audit:read',
  'delivery:read',
  'account:read',
  // Who works here, in which role, and by which factors: see PROOF_PERMISSIONS.
  'account:manage',
  // Which keys programs have; making, changing, replacing and revoking them.
  'key:read',
  'key:manage',
  'supporter-portal:read',
  'supporter-portal:write',
  'operations:read',
  // Retention, holds, erasure, disclosure: what becomes of people's data.
  'privacy:manage',
  // What ranking weighs, and which version of it counts.
  'ranking:manage',
  // Seminars, who takes part in them, and the talks after them.
  'seminar:read',
  'seminar:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * What makes people or decides how they come in. Held by persons only, never by a key, and their routes
 * are answered only shortly after the person has shown again who they are (see the route guard).
 */
export const PROOF_PERMISSIONS: ReadonlySet<Permission> = new Set(['account:manage', 'key:manage']);

/** Held by persons only: what has to do with somebody's own sign-in, and what is above. */
export const PERSON_PERMISSIONS: ReadonlySet<Permission> = new Set([
  ...PROOF_PERMISSIONS,
  'key:read',
  'account:own',
  'account:enrol',
  'session:pending',
]);
