import type { DomainEvent } from '../../platform/core/events.js';

/** What somebody comes in by, as the note about a change names it. */
export type Credential =
  | 'password'
  | 'email'
  | 'totp'
  | 'passkey'
  | 'recovery-codes'
  | 'factors-reset'
  | 'provider-linked'
  | 'provider-unlinked';

/** Somebody is asked to join the desk; the mail carries the link. */
export const accountInvited = (accountId: string, linkId: string): DomainEvent => ({
  type: 'account.invited',
  payload: { accountId, linkId },
});

/** Somebody asked for a new password. Told of unknown addresses too: then the link leads to nobody. */
export const passwordResetRequested = (linkId: string): DomainEvent => ({
  type: 'password-reset.requested',
  payload: { linkId },
});

/** A sign-in link is to be sent to whoever it lets in. */
export const signInLinkRequested = (linkId: string): DomainEvent => ({
  type: 'sign-in-link.requested',
  payload: { linkId },
});

/** The address somebody is reached by was changed: the old one is told, in case they did not do it. */
export const addressChanged = (formerAddressId: string): DomainEvent => ({
  type: 'account.address-changed',
  payload: { formerAddressId },
});

/** What was guessed: passwords, or second factors by somebody who knows the password. */
export type AttackedBy = 'password' | 'factor';

/** Wrong guess after wrong guess at one account (null: at an address nobody has). */
export const accountAttacked = (accountId: string | null, by: AttackedBy): DomainEvent => ({
  type: 'account.attacked',
  payload: { accountId, by },
});

/** Their owner is told whenever credentials change, so that a stranger's change is noticed. */
export const credentialsChanged = (accountId: string, what: Credential): DomainEvent => ({
  type: 'account.credentials-changed',
  payload: { accountId, what },
});

/** Why a link was made anew, as the mail that carries it says. */
export type ReplacementCause = 'replaced' | 'address-changed' | 'merged';

/** A record's link went out anew: the mail carries it to whoever it belongs to. */
export const linkReplaced = (
  {
    kind,
    recordId,
    holder,
    consultationId,
  }: {
    kind: string;
    recordId: string;
    holder: { kind: string; id: string };
    consultationId: string | null;
  },
  cause: ReplacementCause,
): DomainEvent => ({
  type: 'access-link.replaced',
  payload: {
    kind,
    recordId,
    holderKind: holder.kind,
    holderId: holder.id,
    cause,
    ...(consultationId !== null && { consultationId }),
  },
});

/** What happened to a key: it opens more than before, or will soon open nothing. */
export type KeyNews = 'created' | 'rotated' | 'widened' | 'ending';

/** Administrators are told of every secret that opens something new; `byId` is who did it, null a command. */
export const apiKeyChanged = (keyId: string, what: KeyNews, byId: string | null): DomainEvent => ({
  type: 'api-key.granted',
  payload: { keyId, what, byId },
});
