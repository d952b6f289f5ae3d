import type { Candidate, Consultation, Engagement, Supporter } from '../../../api/types.js';

const LIVE = new Set(['proposed', 'offered', 'accepted', 'active', 'reported']);

/**
 * Why a candidate cannot be offered this case now, in words; undefined when they can. The server
 * decides again: this only spares people a click that would be refused.
 */
export const obstacle = (
  candidate: Candidate,
  supporter: Supporter | undefined,
  record: Consultation,
  engagements: readonly Engagement[],
): string | undefined => {
  const consent = record.consents.find(({ kind }) => kind === 'shareWithSupporters');
  if (!consent || consent.withdrawnAt !== null) {
    return '相談者が支援者への共有に同意していないため、打診できません。';
  }
  if (supporter?.offerObstacle) return supporter.offerObstacle;
  const live = engagements.find(
    ({ supporterId, state }) => supporterId === candidate.supporterId && LIVE.has(state),
  );
  if (live) return live.state === 'offered' ? 'すでに打診しています。' : 'すでに支援しています。';
  return undefined;
};
