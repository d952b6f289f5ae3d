import type { Permission } from './permissions.js';

export const STAFF_ROLES = ['staff', 'manager', 'admin', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who does something. Every command, audit entry and permission question takes one. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'account';
      id: string;
      role: StaffRole;
      name: string;
      via: 'session' | 'api-key';
      /** What a key is limited to besides its role; a person's role is their only limit. */
      permissions?: readonly Permission[];
    }
  /** A member of staff half-way in: the password was right, `missing` says what is not there yet. */
  | { kind: 'pending'; id: string; name: string; missing: 'second-factor' | 'enrolment' }
  /** `engagementId`: they came by an offer's link, which opens that engagement and nothing else. */
  | { kind: 'supporter'; id: string; name: string; engagementId?: string }
  /** The holder of one case's link; `id` is the consultation's. */
  | { kind: 'requester'; id: string }
  /** The holder of another link; `id` is the one record it opens. */
  | { kind: 'link'; link: 'calendar' | 'survey' | 'offer' | 'sign-in' | 'registration'; id: string }
  /** A job; `id` is its name. */
  | { kind: 'system'; id: string };

const LINK_NAMES = {
  calendar: '支援者',
  survey: '相談者',
  offer: '支援者',
  'sign-in': '支援者',
  registration: '参加者',
} as const;

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The id an actor leaves in records, or null for a passer-by. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'anonymous' ? null : actor.id;
}

/** The name an actor shows in timelines; requesters and passers-by are named by their part only. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
    case 'pending':
    case 'supporter':
      return actor.name;
    case 'link':
      return LINK_NAMES[actor.link];
    case 'requester':
    case 'anonymous':
      return '相談者';
    case 'system':
      return '自動処理';
  }
}

/** Whether a member of staff does this with their own hands: what a key sends in may be anybody's form. */
export const isByHand = (actor: Actor): boolean =>
  actor.kind === 'account' && actor.via === 'session' && actor.role !== 'auditor';

/** Whether the actor works at the desk, in any of these roles (all of them when none is named). */
export function isStaff(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.kind === 'account' && (roles.length === 0 || roles.includes(actor.role));
}
