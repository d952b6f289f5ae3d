/**
 * An invitation's life: asked, answered; or superseded when the case was taken up again and answered
 * anew before anybody had answered this one.
 */
export const INVITATION_STATES = ['invited', 'answered', 'superseded'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_MOVES: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  invited: ['answered', 'superseded'],
  answered: [],
  superseded: [],
};
