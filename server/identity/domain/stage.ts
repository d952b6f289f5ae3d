/** How far somebody has come in. */
export type Stage = 'full' | 'second-factor' | 'enrolment';

export const FACTOR_METHODS = ['totp', 'passkey', 'recovery-code'] as const;
export type FactorMethod = (typeof FACTOR_METHODS)[number];

/**
 * Where password, link or identity provider lead: with a factor to the factor; without one, to
 * enrolment where a factor is required or the password is too short to stand alone; else all the way.
 */
export function stageAfterFirstFactor(account: {
  hasFactor: boolean;
  required: boolean;
  passwordAlone: boolean;
}): Stage {
  if (account.hasFactor) return 'second-factor';
  return account.required || !account.passwordAlone ? 'enrolment' : 'full';
}

/** How long somebody may take for the missing part, in minutes. */
export const STAGE_MINUTES = { 'second-factor': 10, enrolment: 30 } as const;

/** Changing mail or factor asks for a proof at most this old. */
export const PROOF_MINUTES = 10;

/** Whether a proof is fresh enough to change what somebody comes in by. */
export function isFresh(provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() <= PROOF_MINUTES * 60_000;
}
