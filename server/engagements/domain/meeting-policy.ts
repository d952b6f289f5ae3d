import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import type { MeetingParty } from './meeting.js';
import { TAKEN_STATES, type EngagementState } from './states.js';

/** What decides who arranges meetings. */
export interface Arranged {
  engagement: { supporterId: string; state: EngagementState };
  consultation: { id: string };
}

/**
 * The part an actor has in arranging this engagement's meetings: the desk, its supporter after saying
 * yes, or the requester of its case. To others it does not exist.
 */
export function partyIn(actor: Actor, { engagement, consultation }: Arranged): MeetingParty {
  if (isStaff(actor)) {
    if (isStaff(actor, 'auditor')) throw forbidden();
    return 'staff';
  }
  const taken = TAKEN_STATES.includes(engagement.state);
  if (actor.kind === 'supporter' && actor.id === engagement.supporterId && taken) {
    return 'supporter';
  }
  if (actor.kind === 'requester' && actor.id === consultation.id) return 'requester';
  throw notFound();
}

/** Place, address and outcome are written by those who hold the meeting. */
export function requireHost(actor: Actor, arranged: Arranged): MeetingParty {
  const party = partyIn(actor, arranged);
  if (party === 'requester') throw forbidden();
  return party;
}
