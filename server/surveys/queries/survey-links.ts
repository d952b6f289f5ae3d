import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import { readCase } from '../../consultations/index.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import type { Subject } from '../domain/subject.js';

/** Survey links of a case that went out: answered ones too, since they open what was answered. */
export async function surveyLinksOfCase(tx: Tx, consultationId: string): Promise<RecordLink[]> {
  const found = await tx.find(SurveyInvitationEntity, {
    where: { consultationId },
    order: { sendAt: 'ASC', id: 'ASC' },
  });
  const sent = found.filter(isOut);
  if (sent.length === 0) return [];
  const { name, email } = await readCase(tx, consultationId);
  const holder = { kind: 'requester' as const, id: consultationId, name, address: email };
  return sent.map((it) => ({ ...linkOf(it), holder, consultationId }));
}

/** Those about a support that belongs to no case, such as somebody's place in a seminar. */
export async function surveyLinksOf(tx: Tx, { kind, id }: Subject): Promise<RecordLink[]> {
  const found = await tx.find(SurveyInvitationEntity, {
    where: { subjectKind: kind, subjectId: id },
    order: { sendAt: 'ASC', id: 'ASC' },
  });
  return found
    .filter((it) => isOut(it) && it.consultationId === null)
    .map((it) => ({
      ...linkOf(it),
      holder: {
        kind: 'participant' as const,
        id: it.id,
        name: it.recipientName ?? '',
        address: it.recipientEmail,
      },
      consultationId: null,
    }));
}

const isOut = ({ state, sentAt }: SurveyInvitationEntity): boolean =>
  state !== 'superseded' && sentAt !== null;

const linkOf = (it: SurveyInvitationEntity) => ({
  kind: 'survey' as const,
  recordId: it.id,
  about: it.title ?? '',
  since: it.sentAt ?? it.sendAt,
  until: it.expiresAt,
  renewable: it.state === 'invited',
});
