import type { Actor } from '../../platform/core/actor.js';

/** Who may read a message: all three parties, the desk and the supporters, or the desk alone. */
export const VISIBILITIES = ['everyone', 'support', 'staff'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const AUTHOR_KINDS = ['staff', 'supporter', 'requester', 'system'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** Written on a page or in a program, or as an answer to a mail. */
export const VIAS = ['web', 'mail'] as const;
export type Via = (typeof VIAS)[number];

const READABLE: Record<AuthorKind, readonly Visibility[]> = {
  staff: VISIBILITIES,
  system: VISIBILITIES,
  supporter: ['everyone', 'support'],
  requester: ['everyone'],
};

/** The party an actor speaks for in a conversation, or null for those who take no part in it. */
export function partyOf(actor: Actor): AuthorKind | null {
  switch (actor.kind) {
    case 'account':
      return 'staff';
    case 'supporter':
    case 'requester':
    case 'system':
      return actor.kind;
    case 'pending':
    case 'link':
    case 'anonymous':
      return null;
  }
}

/** What a party reads. Nobody can write what they could not read. */
export function readableBy(party: AuthorKind): readonly Visibility[] {
  return READABLE[party];
}
