import type { DomainEvent } from '../../platform/core/events.js';

/** What an invitation belongs to; `consultationId` is null where no case does (a seminar's place). */
interface Ids {
  id: string;
  consultationId: string | null;
}

const about = ({ id, consultationId }: Ids) => ({ invitationId: id, consultationId });

/** Somebody is to be asked now: the mail goes out. */
export const surveyInvited = (invitation: Ids): DomainEvent => ({
  type: 'survey.invited',
  payload: about(invitation),
});

/** Nobody has answered yet: the one reminder goes out. */
export const surveyReminded = (invitation: Ids): DomainEvent => ({
  type: 'survey.reminded',
  payload: about(invitation),
});

/** An answer was given or changed. */
export const surveyAnswered = (answerId: string, invitation: Ids): DomainEvent => ({
  type: 'survey.answered',
  payload: { answerId, ...about(invitation) },
});
