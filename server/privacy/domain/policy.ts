import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';

/** Managers and administrators decide about people's data; the nightly job follows their rules. */
export function requirePrivacyManager(actor: Actor): void {
  if (actor.kind === 'system' || isStaff(actor, 'manager', 'admin')) return;
  throw forbidden();
}
