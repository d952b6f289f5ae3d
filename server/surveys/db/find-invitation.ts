import type { Tx } from '../../database/unit-of-work.js';
import type { Subject } from '../domain/subject.js';
import { SurveyInvitationEntity } from './survey-invitation.entity.js';

/** Which survey: by its own link, the one of a case, or the one of any other support. */
export type SurveyKey =
  { invitationId: string } | { consultationId: string } | { subject: Subject };

/**
 * The invitation that can be answered: a superseded one's link leads to the newest about the same.
 * `lock` keeps it until the transaction ends.
 */
export async function findInvitation(
  tx: Tx,
  key: SurveyKey,
  lock = false,
): Promise<SurveyInvitationEntity | null> {
  const locked = lock ? { lock: { mode: 'pessimistic_write' } as const } : {};
  if ('invitationId' in key) {
    const surveyInvitation = await tx.findOne(SurveyInvitationEntity, {
      where: { id: key.invitationId },
      ...locked,
    });
    if (surveyInvitation?.state !== 'superseded') return surveyInvitation;
    const subject = { kind: surveyInvitation.subjectKind, id: surveyInvitation.subjectId };
    return findInvitation(tx, { subject }, lock);
  }
  const { kind, id } =
    'subject' in key ? key.subject : ({ kind: 'consultation', id: key.consultationId } as const);
  const [newest] = await tx.find(SurveyInvitationEntity, {
    where: { subjectKind: kind, subjectId: id },
    order: { supportEndedAt: 'DESC', id: 'DESC' },
    take: 1,
    ...locked,
  });
  return newest ?? null;
}
