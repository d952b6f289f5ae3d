import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import { readCase } from '../../consultations/index.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import type { Subject } from '../domain/subject.js';

/** Survey links of a case that went out: answered ones too, since they open what was answered. */
export async function surveyLinksOfCase(tx: Tx, consultationId: string): Promise<RecordLink[]> {
  const surveyInvitations = await tx.find(SurveyInvitationEntity, {
    where: { consultationId },
    order: { sendAt: 'ASC', id: 'ASC' },
  });
  const sent = surveyInvitations.filter(isOut);
  if (sent.length === 0) return [];
  const { name, email } = await readCase(tx, consultationId);
  const holder = { kind: 'requester' as const, id: consultationId, name, address: email };
  return sent.map((surveyInvitation) => ({ ...linkOf(surveyInvitation), holder, consultationId }));
}

/** Those about a support that belongs to no case, such as somebody's place in a seminar. */
export async function surveyLinksOf(tx: Tx, { kind, id }: Subject): Promise<RecordLink[]> {
  const surveyInvitations = await tx.find(SurveyInvitationEntity, {
    where: { subjectKind: kind, subjectId: id },
    order: { sendAt: 'ASC', id: 'ASC' },
  });
  return surveyInvitations
    .filter(
      (surveyInvitation) => isOut(surveyInvitation) && surveyInvitation.consultationId === null,
    )
    .map((surveyInvitation) => ({
      ...linkOf(surveyInvitation),
      holder: {
        kind: 'participant' as const,
        id: surveyInvitation.id,
        name: surveyInvitation.recipientName ?? '',
        address: surveyInvitation.recipientEmail,
      },
      consultationId: null,
    }));
}

const isOut = ({ state, sentAt }: SurveyInvitationEntity): boolean =>
  state !== 'superseded' && sentAt !== null;

const linkOf = (surveyInvitation: SurveyInvitationEntity) => ({
  kind: 'survey' as const,
  recordId: surveyInvitation.id,
  about: surveyInvitation.title ?? '',
  since: surveyInvitation.sentAt ?? surveyInvitation.sendAt,
  until: surveyInvitation.expiresAt,
  renewable: surveyInvitation.state === 'invited',
});
