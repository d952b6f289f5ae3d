import { isStaff, type Actor } from '../../platform/core/actor.js';

/** Staff edit the roster (auditors only read it); so does the operator's command line. */
export function mayEditRoster(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor, 'staff', 'manager', 'admin');
}

/** Everyone at the desk reads the roster. Supporters see themselves through their own pages. */
export function mayReadRoster(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor);
}
