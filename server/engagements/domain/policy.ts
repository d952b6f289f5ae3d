import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';

/** Staff make and take back offers; so does the job that asks the next candidate. */
export function requireStaff(actor: Actor): void {
  if (actor.kind === 'system' || isStaff(actor, 'staff', 'manager', 'admin')) return;
  throw forbidden();
}

/**
 * The supporter whose engagement it is, by sign-in or by the link of this very offer.
 * Others are told that it does not exist.
 */
export function requireOwner(actor: Actor, engagement: { id: string; supporterId: string }): void {
  const byLink = actor.kind === 'link' && actor.link === 'offer' && actor.id === engagement.id;
  const bySignIn = actor.kind === 'supporter' && actor.id === engagement.supporterId;
  if (!byLink && !bySignIn) throw notFound();
}
