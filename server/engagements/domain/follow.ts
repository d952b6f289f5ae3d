import type { EngagementState } from './states.js';

/** A consultation's state after which nobody works on it. */
const OVER: readonly string[] = ['closed', 'withdrawn', 'referred', 'out_of_scope', 'spam'];

/**
 * What becomes of an engagement when its case has come to `caseState`, or null for nothing.
 *
 * - the case is over: reports are complete, everything else is taken back;
 * - it is answered: nobody needs to answer an offer any more;
 * - it looks for another supporter (advising → matching): those who had accepted are released.
 */
export function following(
  state: EngagementState,
  caseState: string,
  cameFrom: string,
): 'completed' | 'withdrawn' | null {
  const asked = state === 'proposed' || state === 'offered';
  const working = state === 'accepted' || state === 'active';
  if (OVER.includes(caseState)) {
    if (state === 'reported') return 'completed';
    return asked || working ? 'withdrawn' : null;
  }
  if (caseState === 'answered') return asked ? 'withdrawn' : null;
  if (caseState === 'matching' && cameFrom === 'advising') return working ? 'withdrawn' : null;
  return null;
}
