import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';

/** Everybody at the desk but the auditor, and jobs. @throws Problem 403 */
export function requireStaff(actor: Actor): void {
  if (actor.kind === 'system' || isStaff(actor, 'staff', 'manager', 'admin')) return;
  throw forbidden();
}

/** The desk, or the holder of the registration's own link. @throws Problem 403 */
export function requireOwn(actor: Actor, registrationId: string): void {
  if (actor.kind === 'link' && actor.link === 'registration' && actor.id === registrationId) return;
  requireStaff(actor);
}
