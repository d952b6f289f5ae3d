/** How long a key is good for unless somebody says more. */
const YEARS = 1;

/** How many days before a key ends administrators are told of it. */
export const NOTICE_DAYS = [30, 7];

export const KEY_STATES = ['active', 'suspended', 'expired', 'revoked'] as const;
/** `suspended`: its owner's account is stopped; it works again when the account does. */
export type KeyState = (typeof KEY_STATES)[number];

/** What decides whether a key works. */
export interface KeyLife {
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** Null when nobody owns it (made by a command on the server). */
  ownerId: string | null;
  ownerDisabledAt: Date | null;
}

/** How a key stands now. */
export function keyState(key: KeyLife, now: Date): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  if (key.expiresAt !== null && key.expiresAt <= now) return 'expired';
  return key.ownerId !== null && key.ownerDisabledAt !== null ? 'suspended' : 'active';
}

/** The last instant a key may end without anybody saying that it is to live longer. */
export function aYearFrom(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  return end;
}

export type ExpiryMistake = 'past' | 'too-long';

/**
 * When a new key ends: a year from now unless said; longer, or never (null), only with `longLived`.
 * Gives the mistake where the wish is not granted.
 */
export function expiryOf(
  wish: Date | null | undefined,
  longLived: boolean,
  now: Date,
): { expiresAt: Date | null } | { mistake: ExpiryMistake } {
  if (wish === undefined) return { expiresAt: aYearFrom(now) };
  if (wish !== null && wish <= now) return { mistake: 'past' };
  if (!longLived && (wish === null || wish > aYearFrom(now))) return { mistake: 'too-long' };
  return { expiresAt: wish };
}

/** A replaced key is good for as long as the one before was, but for no more than a year. */
export function renewedExpiry(
  { issuedAt, expiresAt }: { issuedAt: Date; expiresAt: Date | null },
  now: Date,
): Date | null {
  if (expiresAt === null) return null;
  const length = expiresAt.getTime() - issuedAt.getTime();
  return new Date(Math.min(now.getTime() + length, aYearFrom(now).getTime()));
}

/** Programs are busy all day: which hour is all that anybody needs, and one write an hour. */
export function hourOf(at: Date): Date {
  const hour = new Date(at);
  hour.setUTCMinutes(0, 0, 0);
  return hour;
}
