import { generateSecret, generateURI, verifySync } from 'otplib';
import { nfkc } from '../../platform/validation/normal-form.js';

/** RFC 6238 with what every authenticator app knows: SHA-1, 6 digits, 30 seconds. */
const TOLERANCE_SECONDS = 30;

/** 160 random bits, base32. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What the QR code says. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return generateURI({ issuer, label, secret });
}

/**
 * The time step a code belongs to, or null when it is wrong, too old, or at or before `lastStep`:
 * each code works once. One step of difference between the clocks is borne with.
 */
export function totpStep(secret: string, code: string, at: Date, lastStep: number): number | null {
  const token = nfkc(code).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(at.getTime() / 1_000);
  const result = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
  if (!result.valid || !('timeStep' in result)) return null;
  return result.timeStep > lastStep ? result.timeStep : null;
}
