import type { Tx } from '../../database/unit-of-work.js';
import { SurveyInvitationEntity } from './survey-invitation.entity.js';

/** Which survey: by its own link, or the one of a case. */
export type SurveyKey = { invitationId: string } | { consultationId: string };

/**
 * The invitation that can be answered: a superseded one's link leads to the case's newest.
 * `lock` keeps it until the transaction ends.
 */
export async function findInvitation(
  tx: Tx,
  key: SurveyKey,
  lock = false,
): Promise<SurveyInvitationEntity | null> {
  const locked = lock ? { lock: { mode: 'pessimistic_write' } as const } : {};
  if ('invitationId' in key) {
    const found = await tx.findOne(SurveyInvitationEntity, {
      where: { id: key.invitationId },
      ...locked,
    });
    if (found?.state !== 'superseded') return found;
    return findInvitation(tx, { consultationId: found.consultationId }, lock);
  }
  const [newest] = await tx.find(SurveyInvitationEntity, {
    where: { consultationId: key.consultationId },
    order: { supportEndedAt: 'DESC', id: 'DESC' },
    take: 1,
    ...locked,
  });
  return newest ?? null;
}
