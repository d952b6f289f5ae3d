/**
 * An invitation's life: waiting for its hour, asked, answered; or superseded when the case was taken up
 * again and answered anew before anybody had answered this one; or spared, because the same person was
 * asked only lately. What is waiting, superseded or spared counts neither as answered nor as unanswered.
 */
export const INVITATION_STATES = [
  'waiting',
  'invited',
  'answered',
  'superseded',
  'spared',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_MOVES: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  waiting: ['invited', 'answered', 'superseded'],
  invited: ['answered', 'superseded'],
  answered: [],
  superseded: [],
  // Nobody was asked; a paper that comes all the same is an answer.
  spared: ['answered'],
};
